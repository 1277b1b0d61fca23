// Notes in the margin, beside their highlights: their words where there is room, else a mark.
import { boxesOf } from "./paint.js";

const GAP_PX = 16;
const LEAST_PX = 128;
const MOST_PX = 232;
const SMALL_PX = 28;
const STACK_PX = 6;

let margin = null;

export function showNotes(marks, open, words) {
  margin ??= addMargin();
  margin.replaceChildren(...marks.filter((mark) => mark.note).map((mark) => noteOf(mark, open, words)));
  lay(marks);
}

export function watchMargin(marks) {
  const again = () => lay(marks());
  addEventListener("resize", again, { passive: true });
  new ResizeObserver(again).observe(document.querySelector("article"));
}

function addMargin() {
  const made = document.createElement("div");
  made.className = "margin-notes";
  document.body.append(made);
  return made;
}

function noteOf(mark, open, words) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "margin-note";
  made.dataset.ink = mark.colour;
  made.dataset.id = mark.id;
  made.ariaLabel = `${words.marginNote}: ${mark.note}`;
  made.title = mark.note;
  const text = document.createElement("span");
  text.textContent = mark.note;
  made.append(text);
  made.addEventListener("click", () => open(mark.id));
  return made;
}

function lay(marks) {
  if (!margin?.childElementCount) return;
  const article = document.querySelector("article").getBoundingClientRect();
  const room = document.documentElement.clientWidth - article.right - GAP_PX;
  const isWide = room >= LEAST_PX;
  margin.classList.toggle("is-narrow", !isWide);
  const left = isWide ? article.right : article.right - SMALL_PX - 2;
  let free = 0;
  for (const note of margin.children) {
    const box = boxesOf(marks.find((mark) => mark.id === note.dataset.id))[0];
    note.hidden = !box;
    if (!box) continue;
    note.style.left = `${left + scrollX}px`;
    note.style.width = isWide ? `${Math.min(room, MOST_PX)}px` : "";
    const top = Math.max(box.top + scrollY, free);
    note.style.top = `${top}px`;
    free = top + note.offsetHeight + STACK_PX;
  }
}
