// Which heading the reader is under.

const HEADINGS = "h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]";
// A heading counts as entered a little before it touches the top.
const EDGE_SHARE = 0.22;

export function watchOutline(report) {
  const headings = [...document.querySelectorAll(HEADINGS)];
  let last = null;
  let isDue = false;
  const look = () => {
    isDue = false;
    const now = currentHeading(headings);
    if (now === last) return;
    last = now;
    report(now);
  };
  const later = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(look);
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  new ResizeObserver(later).observe(document.body);
  look();
}

function currentHeading(headings) {
  const room = document.documentElement.scrollHeight - innerHeight;
  // The last headings may never reach the edge: near the end it moves down to meet them.
  const rest = Math.max(room - scrollY, 0);
  const edge = rest < innerHeight ? innerHeight * (1 - (1 - EDGE_SHARE) * (rest / innerHeight)) : innerHeight * EDGE_SHARE;
  let found = "";
  for (const heading of headings) {
    if (heading.getBoundingClientRect().top > (room > 0 ? edge : innerHeight * EDGE_SHARE)) break;
    found = heading.id;
  }
  return found;
}
