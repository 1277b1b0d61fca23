// Commands that MathJax knows and KaTeX does not, so that notes written for it render.
export const COMPATIBILITY_MACROS = {
  "\\mbox": "\\text{#1}",
  "\\mathds": "\\mathbb{#1}",
  "\\bbold": "\\mathbb{#1}",
  "\\require": "\\@firstoftwo{}{#1}",
};
