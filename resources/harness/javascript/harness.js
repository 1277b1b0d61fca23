// Calls a JavaScript solution on case after case, as the judge asks for them over descriptor 3.
"use strict";
const fs = require("node:fs");
const vm = require("node:vm");

const CHANNEL = 3;
const MOST_NODES = 2_000_000;
const NODES = `
function ListNode(val, next) {
  this.val = val === undefined ? 0 : val;
  this.next = next === undefined ? null : next;
}
function TreeNode(val, left, right) {
  this.val = val === undefined ? 0 : val;
  this.left = left === undefined ? null : left;
  this.right = right === undefined ? null : right;
}`;

class BadAnswer extends Error {}

function readExactly(size) {
  const into = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; ) {
    const count = fs.readSync(CHANNEL, into, at, size - at, null);
    if (count === 0) process.reallyExit(0); // the judge is done with us
    at += count;
  }
  return into;
}

function receive() {
  const head = readExactly(5);
  return { kind: String.fromCharCode(head[0]), body: readExactly(head.readUInt32BE(1)).toString() };
}

function send(kind, text = "") {
  const body = Buffer.from(text);
  const frame = Buffer.allocUnsafe(5 + body.length);
  frame.write(kind, 0, "latin1");
  frame.writeUInt32BE(body.length, 1);
  body.copy(frame, 5);
  for (let at = 0; at < frame.length; ) at += fs.writeSync(CHANNEL, frame, at);
}

const failure = (verdict, reason, traceback = "") =>
  JSON.stringify({ verdict, reason: String(reason).slice(0, 2000), traceback });

// The lines of a trace that lie in the solution.
function traceOf(error) {
  const lines = String(error?.stack ?? "").split("\n");
  return lines.filter((line) => line.includes("solution.js")).slice(0, 20).join("\n");
}

function describe(error) {
  if (error instanceof BadAnswer) return failure("BAD_RETURN", error.message);
  const trace = traceOf(error);
  const place = /solution\.js:(\d+)/.exec(trace);
  const where = place ? ` (line ${place[1]})` : "";
  // What is thrown may come from the solution's own context, whose classes are not ours.
  if (error?.name === "RangeError" && /call stack/i.test(error.message))
    return failure("RE", `stack overflow: the recursion has no end or is too deep${where}`, trace);
  const text = error?.name ? `${error.name}: ${error.message}` : String(error);
  return failure("RE", text + where, trace);
}

// --- values ---------------------------------------------------------------------------------

function build(context, value, type) {
  if (type === "TreeNode") return buildTree(context, value);
  if (isNode(type)) return context.nodes.find((node) => node.val === value) ?? null;
  if (type === "ListNode") return buildList(context, value);
  if (Array.isArray(type) && type[0] === "list" && isLinked(innermost(type)))
    return value.map((item) => build(context, item, type[1]));
  return value;
}

const innermost = (type) => (Array.isArray(type) && type[0] === "list" ? innermost(type[1]) : type);
const isNode = (type) => Array.isArray(type) && type[0] === "ref";
const isLinked = (type) => type === "TreeNode" || type === "ListNode";

function buildList({ ListNode }, values) {
  let node = null;
  for (const value of [...(values ?? [])].reverse()) node = new ListNode(value, node);
  return node;
}

function buildTree({ TreeNode, nodes }, values) {
  if (!values?.length) return null;
  const root = new TreeNode(values[0]);
  const waiting = [root];
  for (let at = 1, parent = 0; at < values.length; parent++) {
    for (const side of ["left", "right"]) {
      const value = values[at++];
      if (value !== null && value !== undefined)
        waiting.push((waiting[parent][side] = new TreeNode(value)));
    }
  }
  for (const node of waiting) nodes.push(node);
  return root;
}

function write(value, type) {
  if (type === null) return "null";
  if (type === "TreeNode") return writeTree(value);
  if (isNode(type)) return value === null ? "null" : writeScalar(value?.val, "int");
  if (type === "ListNode") return writeList(value);
  if (Array.isArray(type)) {
    if (!isArray(value)) throw new BadAnswer(`returned ${spell(value)} where a list was due`);
    return `[${Array.from(value, (item) => write(item, type[1])).join(",")}]`;
  }
  return writeScalar(value, type);
}

// An array of the solution's context is no instance of our Array.
const isArray = (value) => Array.isArray(value) || ArrayBuffer.isView(value);

function writeScalar(value, type) {
  if (type === "int" && typeof value === "bigint") return String(value);
  if (type === "int" && Number.isInteger(value)) return String(BigInt(value));
  if (type === "float" && typeof value === "number") {
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
    return JSON.stringify(value);
  }
  if (type === "bool" && typeof value === "boolean") return String(value);
  if (type === "str" && typeof value === "string") return JSON.stringify(value);
  throw new BadAnswer(`returned ${spell(value)} where ${type} was due`);
}

function spell(value) {
  if (value === undefined) return "undefined (is a return missing?)";
  if (value === null || typeof value === "number") return String(value);
  return isArray(value) ? "a list" : `a ${typeof value}`;
}

function writeList(node) {
  const values = [];
  for (; node; node = node.next) {
    if (values.length === MOST_NODES) throw new BadAnswer("the linked list has no end");
    values.push(writeScalar(node.val, "int"));
  }
  return `[${values.join(",")}]`;
}

function writeTree(root) {
  const nodes = root ? [root] : [];
  for (let at = 0; at < nodes.length; at++) {
    if (at === MOST_NODES) throw new BadAnswer("the tree has no end");
    if (nodes[at]) nodes.push(nodes[at].left ?? null, nodes[at].right ?? null);
  }
  while (nodes.length && !nodes.at(-1)) nodes.pop();
  return `[${nodes.map((node) => (node ? writeScalar(node.val, "int") : "null")).join(",")}]`;
}

// --- calls ----------------------------------------------------------------------------------

function freshContext() {
  const context = vm.createContext({ console, setTimeout, clearTimeout, queueMicrotask });
  vm.runInContext(NODES, context, { filename: "nodes.js" });
  return {
    context,
    nodes: [],
    parse: vm.runInContext("JSON.parse", context),
    ListNode: vm.runInContext("ListNode", context),
    TreeNode: vm.runInContext("TreeNode", context),
  };
}

// A class or a const is bound in the context, but is no property of its global.
function find(context, name) {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return undefined;
  return vm.runInContext(`typeof ${name} === "undefined" ? undefined : ${name}`, context);
}

class MissingError extends Error {}

function findFunction(context, entry) {
  const owner = entry.class ? find(context, entry.class) : undefined;
  if (typeof owner?.prototype?.[entry.name] === "function") {
    const object = new owner();
    return (...given) => object[entry.name](...given);
  }
  const found = find(context, entry.name);
  if (typeof found === "function") return found;
  throw new MissingError(`the program defines no function ${entry.name}`);
}

function prepareCall(fresh, entry, case_) {
  const given = entry.params.map(([, type], at) => build(fresh, case_.args[at], type));
  if (entry.kind === "inplace") {
    const at = entry.params.findIndex(([name]) => name === entry.argument);
    return {
      run: () => void findFunction(fresh.context, entry)(...given),
      answer: () => write(given[at], entry.params[at][1]),
    };
  }
  return {
    run: () => findFunction(fresh.context, entry)(...given),
    answer: (result) => {
      if (isNode(entry.returns) && result !== null && !fresh.nodes.includes(result))
        throw new BadAnswer("returned what is none of the argument's nodes");
      return write(result, entry.returns);
    },
  };
}

function prepareDesign(fresh, entry, case_) {
  const params = [entry.params, ...case_.ops.slice(1).map((name) => entry.methods[name].params)];
  const given = params.map((each, op) =>
    each.map(([, type], at) => build(fresh, case_.args[op][at], type)),
  );
  const run = () => {
    const Design = find(fresh.context, entry.name);
    if (typeof Design !== "function") throw new MissingError(`the program defines no ${entry.name}`);
    const object = new Design(...given[0]);
    const said = case_.ops.slice(1).map((name, at) => {
      if (typeof object[name] !== "function")
        throw new MissingError(`${entry.name} has no method ${name}`);
      return write(object[name](...given[at + 1]), entry.methods[name].returns);
    });
    return `[${["null", ...said].join(",")}]`;
  };
  return { run, answer: (said) => said };
}

function answerCase(script, entry) {
  const { kind, body } = receive();
  const fresh = freshContext();
  const case_ = fresh.parse(body);
  const call = (entry.kind === "design" ? prepareDesign : prepareCall)(fresh, entry, case_);
  if (kind === "A") {
    send("R");
    receive();
  }
  let failed, result;
  try {
    script.runInContext(fresh.context);
    result = call.run();
  } catch (error) {
    failed = error instanceof MissingError ? failure("CE", error.message) : describe(error);
  }
  send("D");
  receive();
  let said;
  try {
    if (!failed) said = call.answer(result);
  } catch (error) {
    failed = describe(error);
  }
  if (failed) send("E", failed);
  else send("V", said);
}

function main() {
  const job = JSON.parse(receive().body);
  let script;
  try {
    script = new vm.Script(job.source, { filename: "solution.js" });
  } catch (error) {
    const line = /solution\.js:(\d+)/.exec(error.stack);
    const where = line ? ` (line ${line[1]})` : "";
    send("E", failure("CE", `${error.name}: ${error.message}${where}`, error.stack.slice(0, 2000)));
    return;
  }
  send("C");
  while (true) answerCase(script, job.entry);
}

main();
