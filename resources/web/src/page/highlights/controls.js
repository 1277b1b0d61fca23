// What the selection's toolbar and a highlight's card have in common.
import { INKS } from "./paint.js";

const ICONS = {
  note: '<path d="M4 4h12v8.5L12.5 16H4z"/><path d="M12.5 16v-3.5H16M7 7.5h6M7 10.5h3"/>',
  copy: '<path d="M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13"/><rect x="3" y="7" width="10" height="10" rx="1.5"/>',
  remove: '<path d="M4 5.5h12M8 5.5V4h4v1.5M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5"/>',
};
const GAP_PX = 8;

export function iconButton(name, label, act) {
  const made = button(`ink-tool ink-${name}`, label, act);
  made.innerHTML = `<svg viewBox="0 0 20 20" aria-hidden="true">${ICONS[name]}</svg>`;
  return made;
}

// The four colours, each with its number as a hint.
export function inkButtons(words, choose, chosen = "") {
  return INKS.map((ink, index) => {
    const made = button("ink-dot", `${words[`ink-${ink}`]} (${index + 1})`, () => choose(ink));
    made.dataset.ink = ink;
    if (chosen) made.setAttribute("aria-pressed", String(ink === chosen));
    return made;
  });
}

export function sheet(className, role, label) {
  const made = document.createElement("aside");
  made.className = className;
  made.role = role;
  made.popover = "manual";
  made.ariaLabel = label;
  return made;
}

// Above the box where there is room, below it where not; always inside the window.
export function place(sheet, box, isBelowFirst = false) {
  const { width, height } = sheet.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - GAP_PX;
  const above = box.top - height - GAP_PX;
  const below = box.bottom + GAP_PX;
  const fitsBelow = below + height <= innerHeight;
  const top = (isBelowFirst && fitsBelow) || above < 0 ? below : above;
  sheet.style.left = `${Math.max(Math.min(box.left + box.width / 2 - width / 2, room), GAP_PX)}px`;
  sheet.style.top = `${Math.max(Math.min(top, innerHeight - height - GAP_PX), GAP_PX)}px`;
}

function button(className, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.title = label;
  made.ariaLabel = label;
  made.addEventListener("click", act);
  return made;
}
