// A formula in the text that is wider than its line scrolls by itself, and not the page. To let
// every one scroll would move them all off the line: what scrolls stands on its lower edge.

const FORMULAS = "article .katex:not(.katex-display .katex)";
const BLOCKS = "p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, div, summary, figcaption, article";
const PIECES = ".katex-html > .katex-base";

export function equipWide() {
  new ResizeObserver(look).observe(document.body);
}

function look() {
  for (const formula of document.querySelectorAll(".katex.is-wide")) formula.classList.remove("is-wide");
  const { scrollWidth, clientWidth } = document.querySelector("article");
  if (scrollWidth <= clientWidth) return;
  // All are asked before one is changed: only so is the page laid out once.
  const wide = [...document.querySelectorAll(FORMULAS)].filter(isTooWide);
  for (const formula of wide) formula.classList.add("is-wide");
}

function isTooWide(formula) {
  const room = formula.parentElement.closest(BLOCKS).clientWidth;
  return [...formula.querySelectorAll(PIECES)].some((piece) => piece.offsetWidth > room);
}
