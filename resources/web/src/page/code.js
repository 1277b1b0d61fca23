// Tools on code blocks: copy and wrap. Run is in running.js.

const ICONS = {
  copy: '<path d="M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13"/><rect x="3" y="7" width="10" height="10" rx="1.5"/>',
  copied: '<path d="m4 10.5 4 4 8-9"/>',
  wrap: '<path d="M3 5h14M3 10h11a2.75 2.75 0 0 1 0 5.5h-3"/><path d="m12.5 13-2.5 2.5 2.5 2.5M3 15.5h3.5"/>',
  run: '<path d="M6.5 4.2v11.6L15.8 10z"/>',
  stop: '<rect x="5" y="5" width="10" height="10" rx="1.5"/>',
  above: '<path d="M4 3.5h12M4 7h12"/><path d="M7.5 10v7.5l6.5-3.75z"/>',
  share: '<path d="M8.2 11.8 11.8 8.2"/><path d="M9.2 5.9 10.6 4.5a3.5 3.5 0 0 1 4.9 4.9l-1.4 1.4M10.8 14.1l-1.4 1.4a3.5 3.5 0 0 1-4.9-4.9l1.4-1.4"/>',
};
const COPIED_MS = 1600;

export function equipCode(words, bridge) {
  for (const figure of document.querySelectorAll("figure.code:not(.output)")) equip(figure, words, bridge);
}

function equip(figure, words, bridge) {
  const bar = document.createElement("div");
  bar.className = "code-tools";
  bar.append(wrapButton(figure, words), copyButton(figure, words, bridge));
  (figure.querySelector("figcaption") ?? addCaption(figure)).append(bar);
}

function wrapButton(figure, words) {
  const made = toolButton("wrap", words.wrap);
  made.setAttribute("aria-pressed", "false");
  made.addEventListener("click", () => {
    made.setAttribute("aria-pressed", String(figure.classList.toggle("is-wrapped")));
  });
  return made;
}

function copyButton(figure, words, bridge) {
  const made = toolButton("copy", words.copy);
  made.addEventListener("click", () => {
    bridge.copy(sourceOf(figure));
    decorate(made, "copied", words.copied);
    // An animation of nothing: timers do not run where the page's script is off.
    const wait = made.animate(null, { duration: COPIED_MS });
    wait.finished.then(() => decorate(made, "copy", words.copy));
  });
  return made;
}

// A button for a block's bar, its label for those who see no icon.
export function toolButton(name, label) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `code-tool code-${name}`;
  decorate(made, name, label);
  return made;
}

function decorate(made, name, label) {
  made.innerHTML = `<svg viewBox="0 0 20 20" aria-hidden="true">${ICONS[name]}</svg>`;
  made.title = label;
  made.setAttribute("aria-label", label);
}

function sourceOf(figure) {
  return (figure.querySelector("pre code") ?? figure.querySelector("pre")).textContent;
}

function addCaption(figure) {
  const caption = document.createElement("figcaption");
  figure.prepend(caption);
  return caption;
}
