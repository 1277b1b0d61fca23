// Tools on code blocks: copy, wrap, run; and the place for what a run printed.

const ICONS = {
  copy: '<path d="M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13"/><rect x="3" y="7" width="10" height="10" rx="1.5"/>',
  copied: '<path d="m4 10.5 4 4 8-9"/>',
  wrap: '<path d="M3 5h14M3 10h11a2.75 2.75 0 0 1 0 5.5h-3"/><path d="m12.5 13-2.5 2.5 2.5 2.5M3 15.5h3.5"/>',
  run: '<path d="M6.5 4.2v11.6L15.8 10z"/>',
};
const COPIED_MS = 1600;

export function equipCode(words, bridge) {
  for (const figure of document.querySelectorAll("figure.code:not(.output)")) equip(figure, words, bridge);
}

export function showOutput(index, text, state) {
  const figure = document.querySelector(`figure.code[data-index="${Number(index)}"]`);
  if (!figure) return;
  const output = figure.querySelector(".run-output") ?? addOutput(figure);
  output.dataset.state = state;
  output.textContent = text;
  figure.querySelector(".code-run")?.toggleAttribute("disabled", state === "running");
}

function equip(figure, words, bridge) {
  const bar = document.createElement("div");
  bar.className = "code-tools";
  bar.append(wrapButton(figure, words), copyButton(figure, words, bridge));
  if (figure.dataset.run === "true") bar.append(runButton(figure, words, bridge));
  (figure.querySelector("figcaption") ?? addCaption(figure)).append(bar);
}

function wrapButton(figure, words) {
  const made = button("wrap", words.wrap);
  made.setAttribute("aria-pressed", "false");
  made.addEventListener("click", () => {
    made.setAttribute("aria-pressed", String(figure.classList.toggle("is-wrapped")));
  });
  return made;
}

function copyButton(figure, words, bridge) {
  const made = button("copy", words.copy);
  made.addEventListener("click", () => {
    bridge.copy(sourceOf(figure));
    decorate(made, "copied", words.copied);
    // An animation of nothing: timers do not run where the page's script is off.
    const wait = made.animate(null, { duration: COPIED_MS });
    wait.finished.then(() => decorate(made, "copy", words.copy));
  });
  return made;
}

function runButton(figure, words, bridge) {
  const made = button("run", words.run);
  made.append(words.run);
  made.addEventListener("click", () => bridge.run(sourceOf(figure), Number(figure.dataset.index)));
  return made;
}

function button(name, label) {
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

function addOutput(figure) {
  const output = document.createElement("pre");
  output.className = "run-output";
  output.setAttribute("role", "status");
  figure.append(output);
  return output;
}
