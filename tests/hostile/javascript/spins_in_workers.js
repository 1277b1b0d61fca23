// verdict: TLE|MLE|RE - has other threads spin while it waits
function add(a, b) {
  const process = console.log.constructor("return process")();
  const need = (name) => process.getBuiltinModule?.(name) ?? process.mainModule.require(name);
  const { Worker } = need("node:worker_threads");
  for (let count = 0; count < 8; count++) new Worker("for (;;);", { eval: true });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return a + b;
}
