// Highlights on the page. Ranges and classes, no elements: the text stays as it was.

export const INKS = ["amber", "celadon", "indigo", "vermilion"];

let painted = []; // [{ id, colour, note, ranges, formulas }]

export function paint(marks) {
  for (const { formulas } of painted) for (const formula of formulas) formula.removeAttribute("data-ink");
  painted = marks;
  for (const ink of INKS) {
    const ranges = marks.filter((mark) => mark.colour === ink).flatMap((mark) => mark.ranges);
    CSS.highlights.set(`yandu-${ink}`, new Highlight(...ranges));
  }
  for (const { formulas, colour } of marks) {
    for (const formula of formulas) formula.setAttribute("data-ink", colour);
  }
}

export function markOf(id) {
  return painted.find((mark) => mark.id === id);
}

export function marks() {
  return painted;
}

// The mark at a place of the window; of several, the shortest.
export function markAt(x, y) {
  const under = painted.filter((mark) => boxesOf(mark).some((box) => holds(box, x, y)));
  const size = (mark) => mark.end - mark.start;
  return under.sort((one, other) => size(one) - size(other))[0];
}

export function boxesOf({ ranges, formulas }) {
  return [
    ...ranges.flatMap((range) => [...range.getClientRects()]),
    ...formulas.map((formula) => formula.getBoundingClientRect()),
  ];
}

export function elementOf({ ranges, formulas }) {
  return ranges[0]?.startContainer.parentElement ?? formulas[0];
}

function holds({ left, right, top, bottom }, x, y) {
  return left <= x && x <= right && top <= y && y <= bottom;
}
