// A picture opens in full on a click, or on Enter; one that is not there says so.
import { openZoom } from "./zoom.js";

const DRAWINGS = "article figure:not(.code) svg";

export function equipImages(words) {
  for (const image of document.querySelectorAll("article img")) {
    if (image.closest("a")) continue;
    image.addEventListener("error", () => explain(image, words), { once: true });
    if (image.complete && !image.naturalWidth) explain(image, words);
    else equipPicture(image);
  }
  for (const drawing of document.querySelectorAll(DRAWINGS)) drawing.closest("a") || equipPicture(drawing);
  // On the page and not on each, for what features draw later only needs the class.
  addEventListener("click", (event) => openAt(event, words));
  addEventListener("keydown", (event) => event.key === "Enter" && openAt(event, words));
}

// Lets a picture be enlarged.
export function equipPicture(picture) {
  picture.classList.add("is-zoomable");
  picture.setAttribute("tabindex", "0");
}

function openAt(event, words) {
  const picture = event.target.closest?.("article .is-zoomable");
  if (picture && !event.defaultPrevented) openZoom(picture, words);
}

function explain(image, words) {
  const note = document.createElement("span");
  note.className = "broken-image";
  // A caption says the same again.
  const alt = image.closest("figure")?.querySelector("figcaption") ? "" : image.alt;
  note.textContent = [words.missingImage, alt].filter(Boolean).join(": ");
  image.replaceWith(note);
}
