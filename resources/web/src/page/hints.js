// Letters over all that can be clicked in sight; typing one's letters clicks it.
import { goToAnchor } from "./position.js";

const LETTERS = "fjdkslaghrueiwo";
const TARGETS = 'a[href], button:not([disabled]), summary, input:not([disabled]), select, [tabindex="0"]';

let shown = null;

export function openHints(say, words, isNewTab) {
  close();
  const targets = [...document.querySelectorAll(TARGETS)].map(inSight).filter(Boolean);
  if (!targets.length) return;
  const labels = labelsFor(targets.length);
  const hints = targets.map((target, index) => ({ ...target, label: labels[index] }));
  shown = { hints, typed: "", layer: layerOf(hints, words), say, isNewTab };
  addEventListener("keydown", take, true);
  for (const name of ["scroll", "resize", "blur", "pointerdown"]) addEventListener(name, close);
}

// All of one length, so that none begins another.
export function labelsFor(count) {
  let labels = [""];
  while (labels.length < count) {
    labels = labels.flatMap((label) => [...LETTERS].map((letter) => label + letter));
  }
  return labels.slice(0, count);
}

function inSight(element) {
  const box = [...element.getClientRects()].find(
    ({ width, height, top, bottom, left, right }) =>
      width > 2 && height > 2 && bottom > 4 && top < innerHeight - 4 && right > 4 && left < innerWidth - 4,
  );
  return box && element.checkVisibility({ visibilityProperty: true }) ? { element, box } : null;
}

function layerOf(hints, words) {
  const layer = document.createElement("div");
  layer.className = "link-hints";
  layer.popover = "manual";
  layer.role = "status";
  layer.ariaLabel = words.linkHints ?? "";
  for (const hint of hints) {
    hint.mark = document.createElement("kbd");
    hint.mark.append(...[...hint.label].map(letterOf));
    hint.mark.style.left = `${Math.max(hint.box.left - 4, 2)}px`;
    hint.mark.style.top = `${Math.max(hint.box.top - 6, 2)}px`;
    layer.append(hint.mark);
  }
  document.body.append(layer);
  layer.showPopover();
  return layer;
}

function letterOf(letter) {
  const span = document.createElement("span");
  span.textContent = letter.toUpperCase();
  return span;
}

function take(event) {
  if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const letter = event.key.toLowerCase();
  if (event.key === "Backspace") shown.typed = shown.typed.slice(0, -1);
  else if (LETTERS.includes(letter) && letter.length === 1) shown.typed += letter;
  else return close();
  narrow();
}

function narrow() {
  const { hints, typed } = shown;
  const left = hints.filter((hint) => hint.label.startsWith(typed));
  if (!left.length) return close();
  for (const hint of hints) {
    hint.mark.hidden = !left.includes(hint);
    [...hint.mark.children].forEach((letter, at) => letter.classList.toggle("is-typed", at < typed.length));
  }
  if (left[0].label === typed) choose(left[0].element);
}

function choose(element) {
  const { say, isNewTab } = shown;
  close();
  element.focus({ preventScroll: true });
  const link = element.closest("a[href]");
  // Not by click(), which drawings do not have.
  if (!link) return element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  if (isHere(link)) return goToAnchor(decodeURIComponent(link.hash.slice(1)));
  say("follow", { url: link.href, isNewTab });
}

function isHere(link) {
  return Boolean(link.hash) && link.href.split("#")[0] === location.href.split("#")[0];
}

function close() {
  if (!shown) return;
  shown.layer.remove();
  shown = null;
  removeEventListener("keydown", take, true);
  for (const name of ["scroll", "resize", "blur", "pointerdown"]) removeEventListener(name, close);
}
