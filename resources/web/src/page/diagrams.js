// Diagrams that were not drawn when the page came: what is said below their text, and their place.
import { equipPicture } from "./images.js";

const UNDER_WAY = ".diagram-note.is-under-way";

export function equipDiagrams({ words, on }) {
  for (const note of document.querySelectorAll("article .diagram-note")) {
    const said = note.matches(UNDER_WAY) ? words.diagramUnderWay : words.diagramNotDrawn;
    if (said) note.textContent = said;
  }
  on("diagrams", (figures) => {
    for (const note of document.querySelectorAll(`article ${UNDER_WAY}`)) {
      const figure = note.closest("figure.code");
      const made = read(figures[figure?.dataset.index]);
      if (made) put(made, figure, note);
    }
  });
}

function read(html) {
  const parsed = document.createElement("template");
  parsed.innerHTML = html ?? "";
  return parsed.content.firstElementChild;
}

// Where nothing was drawn the text stays, with its tools, and only what is said below it changes.
function put(made, figure, note) {
  if (made.matches(".diagram")) {
    equipPicture(made.querySelector("svg"));
    figure.replaceWith(made);
  } else {
    note.replaceWith(made.querySelector(".diagram-error, .diagram-note") ?? "");
  }
}
