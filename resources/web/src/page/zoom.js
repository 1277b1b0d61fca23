// A sheet over the page that shows one picture, to be enlarged and moved about.

const LEAST = 0.5;
const MOST = 16;
const STEP = 1.25;
const ARROW_PX = 60;
// Pinching reports as a wheel with Ctrl, in smaller steps.
const WHEEL_RATE = 0.0016;
const PINCH_RATE = 0.01;
const KEYS = {
  "+": (view) => view.enlarge(STEP),
  "=": (view) => view.enlarge(STEP),
  "-": (view) => view.enlarge(1 / STEP),
  "0": (view) => view.reset(),
  ArrowLeft: (view) => view.move(ARROW_PX, 0),
  ArrowRight: (view) => view.move(-ARROW_PX, 0),
  ArrowUp: (view) => view.move(0, ARROW_PX),
  ArrowDown: (view) => view.move(0, -ARROW_PX),
};

export function openZoom(picture, words) {
  const sheet = document.createElement("dialog");
  sheet.className = "zoom";
  sheet.ariaLabel = picture.alt || picture.ariaLabel || words.picture || "";
  const large = copyOf(picture);
  const bar = document.createElement("div");
  bar.className = "zoom-bar";
  sheet.append(large, bar);
  document.body.append(sheet);
  sheet.showModal();
  const view = watch(sheet, large, bar, words);
  sheet.addEventListener("close", () => {
    sheet.remove();
    picture.focus?.({ preventScroll: true });
  });
  view.reset();
}

function copyOf(picture) {
  const copy = picture.cloneNode(true);
  copy.removeAttribute("tabindex");
  copy.removeAttribute("id");
  copy.classList.remove("is-zoomable");
  copy.classList.add("zoom-picture");
  if (copy instanceof SVGElement) sizeDrawing(picture, copy);
  else copy.removeAttribute("loading");
  return copy;
}

// A drawing has no size of its own: it gets its page's, as large as the window takes it.
function sizeDrawing(picture, copy) {
  const { width, height } = picture.getBoundingClientRect();
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const share = Math.min((innerWidth - 48) / width, (innerHeight - 96) / height);
  copy.style.width = `${width * share}px`;
  copy.style.height = `${height * share}px`;
}

function watch(sheet, large, bar, words) {
  const view = { scale: 1, x: 0, y: 0 };
  const share = document.createElement("output");
  const paint = () => {
    large.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    share.textContent = `${Math.round(view.scale * 100)}%`;
  };
  view.move = (x, y) => {
    view.x += x;
    view.y += y;
    paint();
  };
  // About a point that stays where it is: by default the middle of the window.
  view.enlarge = (by, atX = innerWidth / 2, atY = innerHeight / 2) => {
    const scale = Math.min(Math.max(view.scale * by, LEAST), MOST);
    const rate = scale / view.scale;
    const [fromX, fromY] = [atX - innerWidth / 2, atY - innerHeight / 2];
    view.x = fromX - (fromX - view.x) * rate;
    view.y = fromY - (fromY - view.y) * rate;
    view.scale = scale;
    paint();
  };
  view.reset = () => {
    Object.assign(view, { scale: 1, x: 0, y: 0 });
    paint();
  };
  fillBar(bar, view, share, words, sheet);
  hearKeys(sheet, view);
  hearWheel(sheet, view);
  hearPointer(sheet, large, bar, view);
  return view;
}

function fillBar(bar, view, share, words, sheet) {
  bar.append(
    button("−", words.zoomOut, () => view.enlarge(1 / STEP)),
    share,
    button("+", words.zoomIn, () => view.enlarge(STEP)),
    button("1:1", words.zoomReset, () => view.reset()),
    button("×", words.close, () => sheet.close()),
  );
}

function button(sign, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.title = label ?? "";
  made.ariaLabel = label ?? sign;
  made.addEventListener("click", act);
  return made;
}

function hearKeys(sheet, view) {
  sheet.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key](view);
  });
}

function hearWheel(sheet, view) {
  sheet.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const rate = event.ctrlKey ? PINCH_RATE : WHEEL_RATE;
      view.enlarge(Math.exp(-event.deltaY * rate), event.clientX, event.clientY);
    },
    { passive: false },
  );
}

// A drag moves the picture; a click beside it closes the sheet, one on it enlarges it twofold.
function hearPointer(sheet, large, bar, view) {
  let from = null;
  sheet.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || bar.contains(event.target)) return;
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY, isDrag: false, isOn: large.contains(event.target) };
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.isDrag && Math.hypot(x, y) < 4) return;
    view.move(x, y);
    Object.assign(from, { x: event.clientX, y: event.clientY, isDrag: true });
  });
  sheet.addEventListener("pointerup", (event) => {
    const was = from;
    from = null;
    if (!was || was.isDrag) return;
    if (!was.isOn) sheet.close();
    else if (view.scale > 1) view.reset();
    else view.enlarge(2, event.clientX, event.clientY);
  });
}
