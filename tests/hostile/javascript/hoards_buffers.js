// verdict: MLE - takes memory that the collector does not count
function add() {
  const Process = console.log.constructor("return Buffer")();
  const kept = [];
  for (;;) kept.push(Process.alloc(64 << 20, 1));
}
