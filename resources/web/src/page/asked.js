// Tells when a hint of a problem is opened, each once.

export function equipAsked({ say }) {
  for (const hint of document.querySelectorAll("details.hint")) {
    hint.addEventListener("toggle", () => hint.open && say("hint_opened", {}), { once: true });
  }
}
