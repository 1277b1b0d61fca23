// What runs beside a page of notes, in a world that the page's own script could not reach.
// Qt's channel script stands above this one; `readerView` is what the application calls. All this
// starts before the document does: what it changes on the page is there for the first layout.
import { equipCode } from "./code.js";
import { equipFeatures, hear } from "./features.js";
import { equipFootnotes } from "./footnotes.js";
import { equipFormulas, pointedTex } from "./formulas.js";
import { equipImages } from "./images.js";
import { tellLanguages } from "./languages.js";
import { find, mark, markSpans, pageText, step, texts } from "./marks.js";
import { letGoOfEarlierPages } from "./memory.js";
import { watchOutline } from "./outline.js";
import { fraction, goToAnchor, goToFraction, watchPosition } from "./position.js";
import { whenPainted } from "./painting.js";
import { readyToPrint } from "./printing.js";
import { whenRead, whenStyled } from "./readiness.js";

new QWebChannel(qt.webChannelTransport, ({ objects: { bridge } }) => {
  const count = (current, total) => bridge.countMarks(current, total);
  globalThis.readerView = {
    mark: (needles, goTo) => mark(needles, goTo, count),
    step: (by) => step(by, count),
    find: (query, goTo) => find(query, goTo, count),
    markSpans: (spans, goTo) => markSpans(spans, goTo, count),
    pageText,
    markedTexts: texts,
    goToAnchor,
    goToFraction,
    fraction,
    pointedTex,
    readyToPrint,
    hear,
  };
  bridge.words(async (words) => {
    await whenRead();
    await whenStyled();
    equipCode(words, bridge);
    tellLanguages();
    equipFormulas(bridge);
    equipImages(words);
    equipFootnotes();
    equipFeatures(words, bridge);
    watchPosition((share) => bridge.scroll(share));
    bridge.ready(location.href);
    whenPainted(() => bridge.painted(location.href));
    watchOutline((anchor) => bridge.enterOutline(anchor));
    letGoOfEarlierPages();
  });
});
