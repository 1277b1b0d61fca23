// What MathJax knows and KaTeX does not, so that notes written for it render.

export const COMPATIBILITY_MACROS = {
  "\\mbox": "\\text{#1}",
  "\\mathds": "\\mathbb{#1}",
  "\\bbold": "\\mathbb{#1}",
  "\\require": "\\@firstoftwo{}{#1}",
};

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
