// A highlight's card: its note to write, its colour to change, itself to take away.
import { iconButton, inkButtons, place, sheet } from "./controls.js";
import { boxesOf } from "./paint.js";

let card = null;
let keep = () => {};
let follow = () => {};

// `act` has change(id, { colour } or { note }), remove(id) and copy(text).
export function openCard(mark, words, act) {
  closeCard();
  card = sheet("ink-card", "dialog", words.marginNote);
  const note = document.createElement("textarea");
  note.value = mark.note;
  note.rows = 3;
  note.placeholder = words.marginNote;
  note.ariaLabel = words.marginNote;
  const inks = inkButtons(words, (ink) => act.change(mark.id, { colour: ink }), mark.colour);
  const tools = document.createElement("div");
  tools.className = "ink-tools";
  tools.append(
    ...inks,
    iconButton("copy", words.copy, () => act.copy(mark.text)),
    iconButton("remove", words.removeHighlight, () => {
      keep = () => {};
      closeCard();
      act.remove(mark.id);
    }),
  );
  card.append(tools, note);
  card.dataset.id = mark.id;
  card.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape" || (event.key === "Enter" && event.ctrlKey)) closeCard();
  });
  keep = () => note.value !== mark.note && act.change(mark.id, { note: note.value });
  document.body.append(card);
  card.showPopover();
  follow = () => {
    const box = boxesOf(mark)[0] ?? document.body.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) closeCard();
    else place(card, box, true);
  };
  follow();
  if (!card) return;
  note.focus({ preventScroll: true });
}

// What was written is kept, however the card is left.
export function closeCard() {
  const going = card;
  card = null;
  if (!going) return;
  keep();
  keep = follow = () => {};
  going.remove();
}

// The highlight whose card is open changed: the colour that is pressed with it.
export function refreshCard(mark) {
  for (const dot of card?.querySelectorAll(".ink-dot") ?? []) {
    dot.setAttribute("aria-pressed", String(dot.dataset.ink === mark.colour));
  }
}

export function openId() {
  return card?.dataset.id ?? "";
}

export function watchOutside() {
  addEventListener("scroll", () => card && follow(), { passive: true });
  addEventListener("pointerdown", (event) => card?.contains(event.target) || closeCard());
  // Before the page goes, so that nothing written is lost.
  addEventListener("pagehide", closeCard);
}
