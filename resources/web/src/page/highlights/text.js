// The text of an article in code points, formulas as their TeX, with the way back to its nodes.
// What only the program puts on a page is no part of it: it comes and goes.

const FORMULA = ".katex-display, .katex";
const UNREAD =
  "button, input, script, style, template, svg, .headerlink, .code-tools, .run-output, .broken-image, " +
  ".post-header > :not(h1), [data-app]";
const BLOCK =
  "address,article,aside,blockquote,dd,details,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4," +
  "h5,h6,header,hr,li,main,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul";
const HEADING = "h2,h3,h4,h5,h6";

// Returns { text, headings: [[start, text]], pieces: [{ node, start, end, isFormula }] }.
export function readPage(root) {
  const pieces = [];
  const headings = [];
  let text = "";
  let length = 0;
  let block = null;
  let heading = null;
  for (const { node, words, isFormula } of piecesOf(root)) {
    const around = isFormula ? node.parentElement : node.parentNode;
    const home = around.closest(BLOCK);
    if (home !== block && length) [text, length] = [`${text}\n`, length + 1];
    block = home;
    const inHeading = around.closest(HEADING);
    if (inHeading && inHeading !== heading) headings.push([length, ""]);
    if (inHeading) headings.at(-1)[1] += words;
    heading = inHeading ?? heading;
    const end = length + countPoints(words);
    pieces.push({ node, start: length, end, isFormula });
    text += words;
    length = end;
  }
  return { text, headings: headings.map(([at, words]) => [at, words.trim()]), pieces };
}

// Returns the ranges and formulas that make up a stretch of the page.
export function partsOf(pieces, start, end) {
  const ranges = [];
  const formulas = [];
  let open = null;
  for (const piece of pieces) {
    if (piece.end <= start || piece.start >= end) continue;
    if (piece.isFormula) {
      formulas.push(piece.node);
      open = null;
      continue;
    }
    if (!open) {
      open = document.createRange();
      open.setStart(piece.node, unitsOf(piece.node, Math.max(start - piece.start, 0)));
      ranges.push(open);
    }
    open.setEnd(piece.node, unitsOf(piece.node, Math.min(end, piece.end) - piece.start));
  }
  return { ranges, formulas };
}

// Returns [start, end] of what a selection holds, formulas whole; null where it holds no text.
export function spanOf({ text, pieces }, range) {
  const inside = pieces.filter((piece) => range.intersectsNode(piece.node));
  if (!inside.length) return null;
  const first = inside[0];
  const last = inside.at(-1);
  const start = first.node === range.startContainer ? first.start + pointsOf(first.node, range.startOffset) : first.start;
  const end = last.node === range.endContainer ? last.start + pointsOf(last.node, range.endOffset) : last.end;
  return trimmed(text, start, end);
}

function trimmed(text, start, end) {
  const words = [...text].slice(start, end);
  const isGap = (point) => /\s/.test(point);
  while (words.length && isGap(words[0])) [start] = [start + 1, words.shift()];
  while (words.length && isGap(words.at(-1))) [end] = [end - 1, words.pop()];
  return words.length ? [start, end] : null;
}

function* piecesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      if (node.matches(UNREAD)) return NodeFilter.FILTER_REJECT;
      // What is inside a formula is skipped below, where it has been handed out.
      return node.matches(FORMULA) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    },
  });
  let node = walker.nextNode();
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.length) yield { node, words: node.data, isFormula: false };
      node = walker.nextNode();
    } else {
      yield { node, words: `$${texOf(node)}$`, isFormula: true };
      const formula = node;
      do node = walker.nextNode();
      while (node && formula.contains(node));
    }
  }
}

function texOf(formula) {
  return (formula.querySelector("annotation, code") ?? formula).textContent.trim();
}

function countPoints(text) {
  return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}

function pointsOf(node, units) {
  return countPoints(node.data.slice(0, units));
}

function unitsOf(node, points) {
  if (!/[\ud800-\udbff]/.test(node.data)) return points;
  return [...node.data].slice(0, points).join("").length;
}
