// A footnote is shown beside its mark while the mark is pointed at or has the keyboard.

const GAP_PX = 8;

let card = null;

export function equipFootnotes() {
  for (const mark of document.querySelectorAll("a.footnote-ref")) {
    mark.addEventListener("mouseenter", () => show(mark));
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("mouseleave", (event) => card?.contains(event.relatedTarget) || hide());
    mark.addEventListener("blur", hide);
    mark.addEventListener("click", hide);
  }
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("scroll", hide, { passive: true });
}

function show(mark) {
  hide();
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  if (!note) return;
  card = document.createElement("aside");
  card.className = "footnote-card";
  card.role = "tooltip";
  card.popover = "manual";
  card.append(...contentOf(note));
  card.addEventListener("mouseleave", hide);
  document.body.append(card);
  card.showPopover();
  place(mark.getBoundingClientRect(), card.getBoundingClientRect());
}

function hide() {
  card?.remove();
  card = null;
}

function contentOf(note) {
  const copy = note.cloneNode(true);
  for (const link of copy.querySelectorAll(".footnote-backref")) link.remove();
  // What has an id stands in the list below already.
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy.childNodes;
}

// Below the mark where there is room, above where not; always inside the window.
function place(mark, box) {
  const left = Math.min(mark.left, document.documentElement.clientWidth - box.width - GAP_PX);
  const fits = mark.bottom + box.height + GAP_PX <= innerHeight;
  card.style.left = `${Math.max(GAP_PX, left)}px`;
  card.style.top = `${fits ? mark.bottom : Math.max(0, mark.top - box.height)}px`;
}
