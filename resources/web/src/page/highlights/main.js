// Highlights: made from a selection, painted where the application finds them, opened by a click.
import { reveal } from "../position.js";
import { closeCard, openCard, openId, refreshCard, watchOutside } from "./card.js";
import { showNotes, watchMargin } from "./margin.js";
import { boxesOf, elementOf, markAt, markOf, marks, paint } from "./paint.js";
import { partsOf, readPage, spanOf } from "./text.js";
import { watchSelection } from "./toolbar.js";

const FLASH_MS = 900;

export function equipHighlights({ words, say, on }) {
  const article = document.querySelector("article");
  if (!article) return;
  let page = null; // as the application last heard of it
  let isWatching = false;
  const own = { ...words };
  const address = location.href.split("#")[0];
  const tell = (name, told) => say(`highlight.${name}`, { address, ...told });
  const read = () => {
    page = readPage(article);
    return { text: page.text, headings: page.headings };
  };
  const act = {
    mark: (range, colour, hasNote) => {
      const told = read();
      const span = spanOf(page, range);
      if (span) tell("add", { ...told, start: span[0], end: span[1], colour, hasNote });
    },
    change: (id, changes) => tell("change", { id, ...changes }),
    remove: (id) => tell("remove", { id }),
    copy: (text) => tell("copy", { text }),
    copyRange: (range) => {
      read();
      const span = spanOf(page, range);
      if (span) act.copy([...page.text].slice(...span).join(""));
    },
  };
  const open = (id) => {
    const mark = markOf(id);
    if (!mark) return;
    reveal(elementOf(mark), mark.ranges[0] ?? mark.formulas[0]);
    openCard(mark, own, act);
  };
  // Only a note's page is told to: a problem's statement has no highlights.
  on("highlight.read", (told) => {
    // With the words: this page may have begun before the application knew of them.
    Object.assign(own, told.words);
    if (!isWatching) watch();
    isWatching = true;
    if (told.isTextWanted) tell("text", read());
    else if (marks().length) show([]);
  });
  on("highlight.paint", show);
  on("highlight.open", open);
  // A lost quote: where it may have stood, and to which words it belongs now.
  on("highlight.look", (at) => {
    const { ranges, formulas } = partsOf(page.pieces, at, at + 1);
    if (ranges.length + formulas.length) reveal(elementOf({ ranges, formulas }), ranges[0] ?? formulas[0]);
  });
  on("highlight.ask", () => {
    const selection = getSelection();
    const told = read();
    const span = selection.isCollapsed ? null : spanOf(page, selection.getRangeAt(0));
    tell("span", { ...told, start: span?.[0], end: span?.[1] });
  });
  on("highlight.show", (id) => {
    const mark = markOf(id);
    if (!mark) return;
    reveal(elementOf(mark), mark.ranges[0] ?? mark.formulas[0]);
    flash(mark);
  });

  function show(told) {
    page ??= readPage(article);
    const points = [...page.text];
    const found = told.map((mark) => ({
      ...mark,
      ...partsOf(page.pieces, mark.start, mark.end),
      text: points.slice(mark.start, mark.end).join(""),
    }));
    paint(found);
    showNotes(found, open, own);
    const shown = markOf(openId());
    if (shown) refreshCard(shown);
    else closeCard();
  }

  function watch() {
    watchSelection(article, own, act);
    watchOutside();
    watchMargin(marks);
    addEventListener("click", (event) => {
      if (!getSelection().isCollapsed) return;
      if (!article.contains(event.target) || event.target.closest("a, button, input, summary, img")) return;
      const mark = markAt(event.clientX, event.clientY);
      if (mark) openCard(mark, own, act);
    });
  }
}

// Shows for a moment where one has been led. An animation: timers may not run here.
function flash(mark) {
  for (const box of boxesOf(mark)) {
    const light = document.createElement("div");
    light.className = "ink-flash";
    light.dataset.ink = mark.colour;
    light.style.cssText = `left:${box.left + scrollX}px;top:${box.top + scrollY}px;width:${box.width}px;height:${box.height}px`;
    document.body.append(light);
    light.animate({ opacity: [1, 0] }, { duration: FLASH_MS }).finished.then(() => light.remove());
  }
}
