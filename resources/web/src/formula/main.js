// What the QJSEngine runs: KaTeX, one note at a time. Values cross as JSON text.
import katex from "katex";
import "katex/contrib/mhchem";
import { COMPATIBILITY_MACROS, toKnown } from "./compatibility.js";
import { isOwnAnchor, makeNumbering } from "./numbering.js";

// KaTeX's own default; a note's macros nest a few levels, a bomb asks for thousands.
const MAX_EXPANSIONS = 1000;
const MAX_SIZE_EM = 50;
const ANNOTATION = /(<annotation encoding="application\/x-tex">)[\s\S]*?(<\/annotation>)/;
// After these an equal formula may mean something else.
const DEFINES =
  /\\(?:[egx]?def|global|(?:g?let|futurelet)|(?:re)?newcommand|providecommand|DeclareMathOperator)(?![A-Za-z])/;
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

globalThis.serve = (request) => {
  const note = JSON.parse(request);
  const macros = Object.assign({}, COMPATIBILITY_MACROS, note.macros);
  const { numberAll, resolve } = makeNumbering();
  const prepare = ([tex, isDisplay]) => {
    const known = toKnown(tex);
    return isDisplay ? numberAll(known) : known;
  };
  // All numbers first: a reference may come before what it refers to.
  const formulas = note.formulas.map((formula) => [...formula, prepare(formula)]);
  const answers = makeAnswers(isDefining(note));
  return JSON.stringify(
    formulas.map(([tex, isDisplay, prepared]) => {
      try {
        const resolved = resolve(prepared);
        const make = () => render(tex, resolved, settings(isDisplay, macros));
        return answers([isDisplay, tex, resolved].join("\n"), make);
      } catch (error) {
        return { error: describe(error), position: prepared === tex ? positionOf(error) : -1 };
      }
    }),
  );
};

function isDefining({ formulas, macros }) {
  return [...formulas.map(([tex]) => tex), ...Object.values(macros)].some((tex) => DEFINES.test(tex));
}

// Returns what gives an answer and remembers it: a third of a note's formulas stood there before.
function makeAnswers(isForgetful) {
  const known = new Map();
  return (key, make) => {
    if (isForgetful) return make();
    if (!known.has(key)) known.set(key, make());
    return known.get(key);
  };
}

function render(tex, resolved, settings) {
  const html = katex.renderToString(resolved, settings);
  return { html: resolved === tex ? html : withSource(html, tex) };
}

function settings(isDisplay, macros) {
  return {
    displayMode: isDisplay,
    output: "htmlAndMathml",
    throwOnError: true,
    trust: isOwnAnchor,
    // Han characters inside a formula are an error in strict mode and everyday use in notes.
    strict: "ignore",
    maxExpand: MAX_EXPANSIONS,
    maxSize: MAX_SIZE_EM,
    // What one formula defines, those below it know, as in MathJax, for which most notes are written.
    globalGroup: true,
    macros,
  };
}

// A copied formula is what the author wrote.
function withSource(html, tex) {
  const escaped = tex.replace(/[&<>]/g, (one) => ESCAPES[one]);
  return html.replace(ANNOTATION, (_all, opening, closing) => opening + escaped + closing);
}

function describe(error) {
  return String(error.rawMessage || error.message || error);
}

function positionOf(error) {
  return typeof error.position === "number" ? error.position : -1;
}
