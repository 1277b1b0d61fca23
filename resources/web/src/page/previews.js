// The beginning of another note or of a problem, or the section that is linked to, beside its link.

const WAIT_MS = 400;
const LEAVE_MS = 220;
const GAP_PX = 6;
const LINKS = 'a:is([href^="yandu://post/"], [href^="yandu://problem/"])';

let card = null;
let wanted = null; // the link that is waited on, asked about or shown
let wait = null;

export function equipPreviews({ words, say, on }) {
  const known = new Map();
  const ask = (link) => {
    const answer = known.get(link.href);
    if (answer) show(link, answer);
    else say("preview", { url: link.href });
  };
  on("preview", (answer) => {
    known.set(answer.url, answer);
    if (wanted?.href === answer.url) show(wanted, answer);
  });
  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (card?.contains(event.target)) return void stay();
    const link = event.target.closest?.(LINKS);
    if (!link || isHere(link)) leave();
    else if (link === wanted) stay();
    else want(link, ask, event);
  });
  document.documentElement.addEventListener("pointerleave", leave);
  addEventListener("focusin", (event) => {
    const link = event.target.closest?.(LINKS);
    if (!link || isHere(link) || card?.contains(link)) return;
    if (link.matches(":focus-visible")) want(link, ask);
  });
  addEventListener("focusout", (event) => card?.contains(event.relatedTarget) || leave());
  addEventListener("keydown", (event) => take(event), true);
  addEventListener("pointerdown", (event) => card?.contains(event.target) || hide());
  // The keyboard scrolls to the link it goes to, which is no reason to forget it.
  addEventListener("scroll", () => (card || wanted?.previewAt) && hide(), { passive: true });
  addEventListener("blur", hide);

  function show(link, answer) {
    if (!link.isConnected || !answer.html) return;
    card?.remove();
    card = cardOf(answer, words);
    document.body.append(card);
    card.showPopover();
    place(card, link);
  }
}

function want(link, then, event) {
  hide();
  wanted = link;
  link.previewAt = event ? { x: event.clientX, y: event.clientY } : null;
  after(WAIT_MS, () => then(link));
}

// The keyboard goes into the card with ArrowDown, and out of it with Escape.
function take(event) {
  if (!card && !wait) return;
  if (event.key === "Escape") {
    if (card) event.stopPropagation();
    wanted?.focus({ preventScroll: true });
    hide();
  } else if (event.key === "ArrowDown" && card && document.activeElement === wanted) {
    event.preventDefault();
    card.querySelector("a").focus({ preventScroll: true });
  }
}

function cardOf({ url, title, meta, html }, words) {
  const made = document.createElement("aside");
  made.className = "preview-card";
  made.popover = "manual";
  made.ariaLabel = words.preview ?? "";
  const heading = document.createElement("a");
  heading.className = "preview-title";
  heading.href = url;
  heading.textContent = title;
  const line = document.createElement("p");
  line.className = "meta";
  line.append(...meta.map(spanOf));
  const body = document.createElement("div");
  body.className = "preview-body";
  body.tabIndex = -1;
  body.innerHTML = html;
  // What has an id stands on the page too, perhaps.
  for (const named of body.querySelectorAll("[id]")) named.removeAttribute("id");
  for (const gone of body.querySelectorAll(".headerlink")) gone.remove();
  made.append(heading, line, body);
  return made;
}

function spanOf(text) {
  const span = document.createElement("span");
  span.textContent = text;
  return span;
}

// Below the link where there is room, above where not; always inside the window.
function place(made, link) {
  const rows = [...link.getClientRects()];
  const { x, y } = link.previewAt ?? { x: -1, y: -1 };
  const row = rows.find((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom) ?? rows[0];
  const box = made.getBoundingClientRect();
  const below = innerHeight - row.bottom - 2 * GAP_PX;
  const isBelow = below >= box.height || below >= row.top;
  made.style.maxHeight = `${Math.max(isBelow ? below : row.top - 2 * GAP_PX, 80)}px`;
  const height = Math.min(box.height, isBelow ? below : row.top - 2 * GAP_PX);
  const left = Math.min(row.left, document.documentElement.clientWidth - box.width - 2 * GAP_PX);
  made.style.left = `${Math.max(2 * GAP_PX, left)}px`;
  made.style.top = `${isBelow ? row.bottom + GAP_PX : row.top - height - GAP_PX}px`;
}

function stay() {
  if (card) cancel();
}

function leave() {
  if (!wanted) return;
  if (card) after(LEAVE_MS, hide);
  else hide();
}

function hide() {
  cancel();
  card?.remove();
  card = wanted = null;
}

// An animation of nothing: timers do not run where the page's script is off.
function after(ms, then) {
  cancel();
  const begun = document.documentElement.animate(null, { duration: ms });
  wait = begun;
  begun.onfinish = () => {
    wait = null;
    then();
  };
}

function cancel() {
  wait?.cancel();
  wait = null;
}

function isHere(link) {
  return link.href.split("#")[0] === location.href.split("#")[0];
}
