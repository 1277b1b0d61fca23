// A picture opens in full on a click, and closes on the next, or on Escape.

export function equipImages(words) {
  for (const image of document.querySelectorAll("article img")) {
    if (image.closest("a")) continue;
    image.addEventListener("error", () => explain(image, words), { once: true });
    if (image.complete && !image.naturalWidth) explain(image, words);
    else equip(image);
  }
}

function equip(image) {
  image.classList.add("is-zoomable");
  image.tabIndex = 0;
  image.addEventListener("click", () => open(image));
  image.addEventListener("keydown", (event) => event.key === "Enter" && open(image));
}

function open(image) {
  const sheet = document.createElement("dialog");
  sheet.className = "zoom";
  const large = document.createElement("img");
  large.src = image.src;
  large.alt = image.alt;
  sheet.append(large);
  sheet.addEventListener("click", () => sheet.close());
  sheet.addEventListener("close", () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}

function explain(image, words) {
  const note = document.createElement("span");
  note.className = "broken-image";
  // A caption says the same again.
  const alt = image.closest("figure")?.querySelector("figcaption") ? "" : image.alt;
  note.textContent = [words.missingImage, alt].filter(Boolean).join(": ");
  image.replaceWith(note);
}
