// Single keys that move about the page, while nothing on it takes text.
import { openHints } from "./hints.js";

const LINE_PX = 72;
const TWICE_MS = 700;
const HEADINGS = "article :is(h1, h2, h3, h4, h5, h6)";
// A heading that is gone to stands this far below the top, or a little less.
const EDGE_PX = 28;

export function equipKeys({ say, words }) {
  let firstG = -Infinity;
  const isSecondG = (event) => {
    const isTwice = event.timeStamp - firstG < TWICE_MS;
    firstG = isTwice ? -Infinity : event.timeStamp;
    return isTwice;
  };
  const act = {
    j: (event) => go(LINE_PX, event),
    k: (event) => go(-LINE_PX, event),
    d: (event) => go(innerHeight / 2, event),
    u: (event) => go(-innerHeight / 2, event),
    g: (event) => isSecondG(event) && goTo(0),
    G: () => goTo(document.documentElement.scrollHeight),
    n: () => goToHeading(1),
    p: () => goToHeading(-1),
    f: () => openHints(say, words, false),
    F: () => openHints(say, words, true),
    t: () => say("focus.toggle", null),
    Escape: () => say("leave", null),
  };
  addEventListener("keydown", (event) => {
    if (!isFree(event) || !Object.hasOwn(act, event.key)) return;
    event.preventDefault();
    act[event.key](event);
  });
}

// Whether a key is nobody else's: no box takes text, no sheet covers the page.
export function isFree(event) {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (document.querySelector("dialog[open]")) return false;
  return !event.target.closest?.("input, textarea, select, [contenteditable]");
}

function go(by, event) {
  scrollBy({ top: by, behavior: event.repeat ? "instant" : gently() });
}

function goTo(top) {
  scrollTo({ top, behavior: "instant" });
}

function goToHeading(step) {
  const headings = [...document.querySelectorAll(HEADINGS)];
  const top = (heading) => heading.getBoundingClientRect().top;
  const next =
    step > 0
      ? headings.find((heading) => top(heading) > EDGE_PX + 1)
      : headings.findLast((heading) => top(heading) < 0);
  if (next) next.scrollIntoView({ block: "start", behavior: "instant" });
  else if (step < 0) goTo(0);
}

function gently() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}
