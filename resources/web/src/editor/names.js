// Completion of the names that a solution finds without importing them, and of their members.

const DOTTED = /([\p{L}_][\p{L}\p{N}_]*)\.([\p{L}_][\p{L}\p{N}_]*)?$/u;
const WORD = /[\p{L}_][\p{L}\p{N}_]*$/u;
// What an assigned value begins with, where its type can be told at a glance.
const LITERALS = [
  [/^f?["']/, "str"],
  [/^\[/, "list"],
  [/^\{\s*[^}:]+[,}]/, "set"],
  [/^\{/, "dict"],
];
// How an annotation spells the types whose members are known by another name.
const SPELLINGS = { List: "list", Dict: "dict", Set: "set", Deque: "deque", Str: "str" };

// { names: [completion, ...], members: { name: [completion, ...] } }; empty until it is told.
let known = { names: [], members: {} };

export function learnNames(names) {
  known = names;
}

export function isKnown(label) {
  return known.names.some((name) => name.label === label);
}

export function namesOfPython(context) {
  const dotted = context.matchBefore(DOTTED);
  if (dotted) return members(context, dotted);
  const word = context.matchBefore(WORD);
  if (!word && !context.explicit) return null;
  return { from: word ? word.from : context.pos, options: known.names, validFor: /^[\w]*$/ };
}

function members(context, { from, text }) {
  const owner = text.slice(0, text.indexOf("."));
  const type = Object.hasOwn(known.members, owner) ? owner : typeOf(owner, context);
  const options = owner === "self" ? ofSelf(context) : (known.members[type] ?? []);
  return options.length
    ? { from: from + owner.length + 1, options, validFor: /^[\w]*$/ }
    : null;
}

// What the program's own classes have: their methods, and what is set on an instance.
function ofSelf(context) {
  const text = context.state.doc.toString();
  const names = (pattern) => [...text.matchAll(pattern)].map(([, name]) => name);
  const methods = new Set(names(/\bdef\s+([\p{L}_][\p{L}\p{N}_]*)\s*\(\s*self\b/gu));
  const fields = new Set(names(/\bself\.([\p{L}_][\p{L}\p{N}_]*)\s*(?::[^=\n]*)?=(?!=)/gu));
  return [
    ...[...methods].map((label) => ({ label, type: "method", boost: label.startsWith("__") ? -1 : 0 })),
    ...[...fields].filter((name) => !methods.has(name)).map((label) => ({ label, type: "property" })),
  ];
}

// The type of a variable by its nearest annotation or assignment above; "" where none tells.
function typeOf(name, context) {
  const above = context.state.sliceDoc(0, context.pos);
  const pattern = new RegExp(`\\b${name}\\s*(?::\\s*([^=,)\\n]+))?(?:=(?!=)\\s*([^\\n]*))?`, "gu");
  let type = "";
  for (const [, annotation, value] of above.matchAll(pattern)) {
    type = (annotation && ofAnnotation(annotation)) || (value && ofValue(value)) || type;
  }
  return type;
}

function ofAnnotation(text) {
  const inner = text.trim().match(/^["']?(?:Optional\[\s*["']?)?(\w+)/)?.[1] ?? "";
  const name = SPELLINGS[inner] ?? inner;
  return Object.hasOwn(known.members, name) ? name : "";
}

function ofValue(text) {
  const called = text.match(/^(\w+)\(/)?.[1];
  if (called && Object.hasOwn(known.members, called)) return called;
  return LITERALS.find(([pattern]) => pattern.test(text))?.[1] ?? "";
}
