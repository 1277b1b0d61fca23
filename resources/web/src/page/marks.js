// Marks on what was searched for. Highlights, not elements: the page stays as it was.
import { fold } from "./fold.js";
import { reveal } from "./position.js";
import { findRanges, rangesOf, readText } from "./text.js";

const ALL = "yandu-mark";
const CURRENT = "yandu-mark-current";

let ranges = [];
let current = -1;
let asked = "";

// Marks every needle. With `goTo`, shows the first at or below the top of the window.
export function mark(needles, goTo, report) {
  const folded = [...new Set(needles.map((needle) => fold(needle)).filter(Boolean))];
  asked = "";
  take(folded.length ? searched(folded) : [], goTo, report);
}

// Within words only where nothing stands apart: the word may have been found by its beginning.
function searched(folded) {
  const apart = findRanges(document.body, folded, { isApart: true });
  return apart.length ? apart : findRanges(document.body, folded);
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

// Marks what `query` ({ text, isCase, isWord }) finds, and with `goTo` shows the next one; the
// same query again steps on.
export function find(query, goTo, report) {
  const { text, isCase, isWord } = query;
  const needle = fold(text, isCase);
  if (goTo && ranges.length && asked === JSON.stringify(query)) return step(1, report);
  asked = JSON.stringify(query);
  take(needle ? findRanges(document.body, [needle], { isCase, isWord }) : [], goTo, report);
}

// Marks spans of `pageText`, which were found elsewhere.
export function markSpans(spans, goTo, report) {
  asked = "";
  take(rangesOf(document.body, spans), goTo, report);
}

// The text of the page, a line for each block.
export function pageText() {
  return readText(document.body).text.replaceAll("\u0000", "\n");
}

export function texts() {
  return ranges.map((range) => range.toString());
}

function take(found, goTo, report) {
  ranges = found;
  current = goTo && ranges.length ? firstInSight() : -1;
  paint();
  if (current >= 0) show();
  report(current + 1, ranges.length);
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
