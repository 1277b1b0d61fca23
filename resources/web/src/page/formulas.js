// Formulas leave the page as their TeX.

let pointed = "";

export function equipFormulas(bridge) {
  addEventListener("copy", (event) => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const picked = wholeFormulas(selection.getRangeAt(0)).cloneContents();
    if (!picked.querySelector(".katex")) return;
    for (const formula of picked.querySelectorAll(".katex")) formula.replaceWith(delimited(formula));
    bridge.copy(picked.textContent);
    event.preventDefault();
  });
  addEventListener("contextmenu", (event) => {
    const formula = event.target.closest?.(".katex, .formula-error");
    pointed = formula ? texOf(formula) : "";
  });
}

// The TeX under the last click for a menu; empty where there is none.
export function pointedTex() {
  return pointed;
}

function wholeFormulas(range) {
  const whole = range.cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  return whole;
}

function formulaAround(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element?.closest(".katex-display, .katex");
}

function delimited(formula) {
  const fence = formula.closest(".katex-display") ? "$$" : "$";
  return `${fence}${texOf(formula)}${fence}`;
}

function texOf(formula) {
  return (formula.querySelector("annotation, code") ?? formula).textContent;
}
