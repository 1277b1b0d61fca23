// Marks on what was searched for. Highlights, not elements: the page stays as it was.
import { fold } from "./fold.js";
import { reveal } from "./position.js";
import { findRanges } from "./text.js";

const ALL = "yandu-mark";
const CURRENT = "yandu-mark-current";

let ranges = [];
let current = -1;
let asked = "";

// Marks every needle. With `goTo`, shows the first at or below the top of the window.
export function mark(needles, goTo, report) {
  const folded = [...new Set(needles.map(fold).filter(Boolean))];
  asked = JSON.stringify(folded);
  ranges = folded.length ? findRanges(document.body, folded) : [];
  current = goTo && ranges.length ? firstInSight() : -1;
  paint();
  if (current >= 0) show();
  report(current + 1, ranges.length);
}

// Steps through the marks, round and round.
export function step(by, report) {
  if (ranges.length) {
    current = current < 0 && by < 0 ? ranges.length - 1 : wrap(current + by);
    paint();
    show();
  }
  report(current + 1, ranges.length);
}

export function find(text, backward, report) {
  const again = ranges.length > 0 && asked === JSON.stringify([fold(text)]);
  if (again) step(backward ? -1 : 1, report);
  else mark([text], true, report);
}

export function texts() {
  return ranges.map((range) => range.toString());
}

function wrap(index) {
  return (index + ranges.length) % ranges.length;
}

function firstInSight() {
  const found = ranges.findIndex((range) => range.getBoundingClientRect().top >= 0);
  return Math.max(found, 0);
}

function paint() {
  CSS.highlights.set(ALL, new Highlight(...ranges));
  const top = new Highlight(...(current >= 0 ? [ranges[current]] : []));
  top.priority = 1;
  CSS.highlights.set(CURRENT, top);
}

function show() {
  const range = ranges[current];
  reveal(range.startContainer.parentElement, range);
}
