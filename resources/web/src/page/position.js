// Where the reader is on the page, and going there.

const REPORT_MS = 100;

// The share of the way down, 0 to 1.
export function fraction() {
  const way = wayDown();
  return way > 0 ? Math.min(Math.max(scrollY / way, 0), 1) : 0;
}

export function goToFraction(share) {
  keepAt(() => {
    const top = share * wayDown();
    scrollTo({ top, behavior: "instant" });
  });
}

// What the program puts below an article is not on the way: it comes later, and may change.
function wayDown() {
  const article = document.querySelector("article")?.getBoundingClientRect().bottom;
  const end = article === undefined ? document.documentElement.scrollHeight : article + scrollY;
  return end - innerHeight;
}

// Returns whether there is such a place.
export function goToAnchor(anchor) {
  const target = document.getElementById(anchor);
  if (!target) return false;
  openAround(target);
  keepAt(() => target.scrollIntoView({ block: "start", behavior: "instant" }));
  return true;
}

let stopKeeping = () => {};

// Fonts and pictures that come later move the place; a reader who scrolls, or who goes on to
// another place, has the word.
function keepAt(go) {
  stopKeeping();
  go();
  let isUntouched = true;
  const stop = () => (isUntouched = false);
  stopKeeping = stop;
  for (const name of ["wheel", "keydown", "pointerdown"]) {
    addEventListener(name, stop, { once: true, passive: true });
  }
  const again = () => isUntouched && go();
  document.fonts.ready.then(again);
  if (document.readyState !== "complete") addEventListener("load", again, { once: true });
}

// Brings a range near the middle of the window, unless it is well in sight already.
export function reveal(element, range) {
  stopKeeping();
  openAround(element);
  const box = range.getBoundingClientRect();
  const isInSight = box.top > innerHeight * 0.1 && box.bottom < innerHeight * 0.9;
  if (!isInSight) scrollBy({ top: box.top - innerHeight * 0.4, behavior: "instant" });
  // A wide formula, table or line of code scrolls by itself.
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
}

export function watchPosition(report) {
  let isDue = false;
  let last = 0;
  // Frames and not timers: with the page's script off the engine runs no timers, ours neither.
  const look = (now) => {
    if (now - last < REPORT_MS) return void requestAnimationFrame(look);
    last = now;
    isDue = false;
    report(fraction());
  };
  const later = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(look);
  };
  addEventListener("scroll", later, { passive: true });
}

function openAround(element) {
  for (let at = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}
