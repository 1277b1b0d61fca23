// How far the document has come.

// Resolves when all of it has been read, before any of it is laid out.
export function whenRead() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));
}

// Resolves when the page has its styles, and with them its layout.
export function whenStyled() {
  const sheets = [...document.querySelectorAll("link[rel=stylesheet]")];
  const waits = sheets
    .filter((link) => !link.sheet)
    .map((link) => new Promise((done) => {
      link.addEventListener("load", done, { once: true });
      link.addEventListener("error", done, { once: true });
    }));
  return Promise.all(waits);
}
