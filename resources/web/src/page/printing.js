// Before a page is printed: each heading is linked to, for only so do its bookmark and the links
// within the page find it in the file.

const HEADINGS = "article :is(h1, h2, h3, h4, h5, h6)";

export function readyToPrint() {
  return [...document.querySelectorAll(HEADINGS)].map((heading, index) => {
    heading.id ||= `heading-${index}`;
    if (!heading.querySelector(".print-anchor")) heading.prepend(anchorTo(heading.id));
    return { level: Number(heading.tagName[1]), text: textOf(heading), anchor: heading.id };
  });
}

function anchorTo(id) {
  const anchor = document.createElement("a");
  anchor.className = "print-anchor";
  anchor.href = `#${encodeURIComponent(id)}`;
  anchor.tabIndex = -1;
  anchor.ariaHidden = "true";
  return anchor;
}

function textOf(heading) {
  const copy = heading.cloneNode(true);
  for (const formula of copy.querySelectorAll(".katex")) {
    formula.replaceWith(formula.querySelector("annotation")?.textContent ?? "");
  }
  return copy.textContent.trim();
}
