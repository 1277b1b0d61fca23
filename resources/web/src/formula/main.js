// What the QJSEngine runs: KaTeX, one note at a time. Values cross as JSON text.
import katex from "katex";
import "katex/contrib/mhchem";
import { COMPATIBILITY_MACROS } from "./compatibility.js";

// KaTeX's own default; a note's macros nest a few levels, a bomb asks for thousands.
const MAX_EXPANSIONS = 1000;
const MAX_SIZE_EM = 50;

globalThis.serve = (request) => {
  const note = JSON.parse(request);
  const macros = Object.assign({}, COMPATIBILITY_MACROS, note.macros);
  return JSON.stringify(note.formulas.map(([tex, isDisplay]) => render(tex, isDisplay, macros)));
};

function render(tex, isDisplay, macros) {
  try {
    return { html: katex.renderToString(tex, settings(isDisplay, macros)) };
  } catch (error) {
    return { error: describe(error), position: positionOf(error) };
  }
}

function settings(isDisplay, macros) {
  return {
    displayMode: isDisplay,
    output: "htmlAndMathml",
    throwOnError: true,
    trust: false,
    // Han characters inside a formula are an error in strict mode and everyday use in notes.
    strict: "ignore",
    maxExpand: MAX_EXPANSIONS,
    maxSize: MAX_SIZE_EM,
    macros,
  };
}

function describe(error) {
  return String(error.rawMessage || error.message || error);
}

function positionOf(error) {
  return typeof error.position === "number" ? error.position : -1;
}
