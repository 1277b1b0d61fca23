// What MathJax knows and KaTeX does not, so that notes written for it render.
import { ParseError } from "katex";

export const COMPATIBILITY_MACROS = {
  "\\mbox": "\\text{#1}",
  "\\mathds": "\\mathbb{#1}",
  "\\mathbbm": "\\mathbb{#1}",
  "\\bbold": "\\mathbb{#1}",
  "\\require": "\\@firstoftwo{}{#1}",
  "\\newcommand": defineAnew,
  "\\DeclareMathOperator": "\\@ifstar\\@declarelimits\\@declareoperator",
  "\\@declareoperator": "\\newcommand{#1}{\\operatorname{#2}}",
  "\\@declarelimits": "\\newcommand{#1}{\\operatorname*{#2}}",
};

// KaTeX has names of its own (\R, \N, \argmax, …) that notes define by \newcommand, as LaTeX and
// MathJax let them.
function defineAnew(context) {
  const { tokens } = context.consumeArg();
  if (tokens.length !== 1) {
    throw new ParseError("\\newcommand's first argument must be a macro name");
  }
  context.pushTokens(tokens);
  return context.isDefined(tokens[0].text) ? "\\renewcommand" : "\\providecommand";
}

// The nearest environment that KaTeX has. A multline's first and last row stand in the middle
// with the rest; an eqnarray is set as what everybody now writes in its place.
const NEAREST = [
  [/\\(begin|end)\{multline(\*?)\}/g, "\\$1{gather$2}"],
  [/\\(begin|end)\{flalign(\*?)\}/g, "\\$1{align$2}"],
  [/\\begin\{eqnarray\*?\}/g, "\\begin{array}{rcl}"],
  [/\\end\{eqnarray\*?\}/g, "\\end{array}"],
  [/\\(?:begin|end)\{(?:displaymath|math|subequations)\}/g, ""],
];

export function toKnown(tex) {
  return NEAREST.reduce((text, [pattern, known]) => text.replace(pattern, known), tex);
}
