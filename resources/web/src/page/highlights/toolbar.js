// By a selection: four colours, a note, a copy; the keys 1 to 4 and m do the same.
import { isFree } from "../keys.js";
import { iconButton, inkButtons, place, sheet } from "./controls.js";
import { INKS } from "./paint.js";

let bar = null;

// `act` has mark(range, ink, hasNote) and copyRange(range).
export function watchSelection(article, words, act) {
  const mark = (ink, hasNote) => {
    const range = selected(article);
    if (range) act.mark(range, ink, hasNote);
    getSelection().removeAllRanges();
    hide();
  };
  const show = () => {
    hide();
    const range = selected(article);
    if (!range) return;
    bar = toolbar(words, mark, () => act.copyRange(range));
    document.body.append(bar);
    bar.showPopover();
    place(bar, edgeOf(range));
  };
  // A click that takes a selection away is told of before it has done so.
  addEventListener("pointerup", (event) => bar?.contains(event.target) || requestAnimationFrame(show));
  addEventListener("keyup", (event) => event.shiftKey || event.key === "Shift" || event.key === "a" ? show() : null);
  addEventListener("scroll", hide, { passive: true });
  document.addEventListener("selectionchange", () => getSelection().isCollapsed && hide());
  addEventListener("keydown", (event) => {
    if (!isFree(event) || !selected(article)) return;
    const ink = INKS[Number(event.key) - 1];
    if (event.key === "Escape") return void getSelection().removeAllRanges();
    if (!ink && event.key !== "m") return;
    event.preventDefault();
    mark(ink ?? INKS[0], !ink);
  });
}

function toolbar(words, mark, copy) {
  const made = sheet("ink-bar", "toolbar", words.highlight);
  made.append(
    ...inkButtons(words, (ink) => mark(ink, false)),
    iconButton("note", `${words.addNote} (m)`, () => mark(INKS[0], true)),
    iconButton("copy", words.copy, copy),
  );
  // A press on the bar would take the selection away.
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  made.addEventListener("mousedown", (event) => event.preventDefault());
  return made;
}

function selected(article) {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(article) ? range : null;
}

function edgeOf(range) {
  const boxes = [...range.getClientRects()].filter((box) => box.width && box.bottom > 0);
  return boxes[0] ?? range.getBoundingClientRect();
}

function hide() {
  bar?.remove();
  bar = null;
}
