// Numbers, labels and references, which KaTeX leaves to others: every number of a note becomes
// a \tag, every \label an anchor, every \eqref a link to it.

// What LaTeX numbers: these environments, each row of those that have rows.
const NUMBERED = /^\\begin\{(equation|align|gather|alignat)\}/;
const ONE_NUMBER = "equation";
const LABEL = /\\label\s*\{([^{}]*)\}/;
const LABELS = new RegExp(LABEL.source, "g");
const REFERENCE = /\\(eqref|ref)\s*\{([^{}]*)\}/g;
const OWN_TAG = /\\tag\*?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/;
const UNNUMBERED = /\\(?:notag|nonumber)(?![A-Za-z])/;
const TOKEN = /\\begin\s*\{[^}]*\}|\\end\s*\{[^}]*\}|\\\\(?:\s*\[[^\]]*\])?|\\[\s\S]|[{}]/g;
const ANCHOR = /^eq-[\w.-]+$/;

// Returns a function from a formula's TeX to TeX that KaTeX knows; call it once a formula, in
// order, and only then ask what was found: references may lead forward.
export function makeNumbering() {
  let last = 0;
  const tags = new Map();

  const number = (row, isDue) => {
    const own = OWN_TAG.exec(row);
    const keys = allMatches(LABELS, row).map((match) => match[1].trim());
    const isNumbered = !own && (isDue ? !UNNUMBERED.test(row) : keys.length > 0);
    const tag = own ? own[1] : isNumbered ? String(++last) : "";
    for (const key of keys) tags.set(key, tag);
    const anchors = keys.map((key) => `\\htmlId{${anchorOf(key)}}{}`).join("");
    const body = row.replace(LABELS, "").replace(UNNUMBERED, "");
    return anchors + body.replace(/\s+$/, "") + (isNumbered ? `\\tag{${tag}}` : "");
  };

  const numberAll = (tex) => {
    const text = tex.trim();
    const opening = NUMBERED.exec(text);
    if (!opening) return LABEL.test(text) ? number(text, false) : tex;
    const name = opening[1];
    const closing = `\\end{${name}}`;
    if (!text.endsWith(closing)) return tex;
    const [head, inner] = splitArgument(name, text.slice(opening[0].length, -closing.length));
    const rows = name === ONE_NUMBER ? [[inner, ""]] : splitRows(inner);
    const numbered = rows.map(([row, end]) => (row.trim() ? number(row, true) : row) + end);
    return `\\begin{${name}*}${head}${numbered.join("")}\\end{${name}*}`;
  };

  const resolve = (tex) =>
    tex.replace(REFERENCE, (_all, command, key) => {
      const tag = tags.get(key.trim());
      if (tag === undefined) throw new Error(`no equation is labelled ${key.trim()}`);
      const shown = command === "eqref" ? `\\text{(${tag})}` : `\\text{${tag}}`;
      return `\\href{\\#${anchorOf(key)}}{${shown}}`;
    });

  return { numberAll, resolve };
}

// What the TeX of a note may bring in of HTML: the anchors and links made here.
export function isOwnAnchor({ command, url, id }) {
  if (command === "\\href") return url.startsWith("#") && ANCHOR.test(url.slice(1));
  return command === "\\htmlId" && ANCHOR.test(id);
}

function anchorOf(key) {
  const plain = key.trim().replace(/[^A-Za-z0-9-]/gu, (one) => `.${one.codePointAt(0).toString(16)}.`);
  return `eq-${plain}`;
}

// alignat takes the number of its columns.
function splitArgument(name, inner) {
  const argument = name === "alignat" ? /^\s*\{\d+\}/.exec(inner) : null;
  return argument ? [argument[0], inner.slice(argument[0].length)] : ["", inner];
}

// Returns [row, what ends it], for the rows of the outermost environment.
function splitRows(inner) {
  const rows = [];
  let depth = 0;
  let start = 0;
  for (const match of allMatches(TOKEN, inner)) {
    const token = match[0];
    if (token === "{" || token.startsWith("\\begin")) depth += 1;
    else if (token === "}" || token.startsWith("\\end")) depth -= 1;
    else if (depth === 0 && token.startsWith("\\\\")) {
      rows.push([inner.slice(start, match.index), token]);
      start = match.index + token.length;
    }
  }
  rows.push([inner.slice(start), ""]);
  return rows;
}

// String.matchAll, which Qt's engine lacks.
function allMatches(pattern, text) {
  const found = [];
  text.replace(pattern, (...parts) => {
    const groups = parts.slice(0, -2);
    found.push(Object.assign(groups, { index: parts[parts.length - 2] }));
    return "";
  });
  return found;
}
