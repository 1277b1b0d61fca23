// The text of an article as a reader sees it, with the way back to its nodes.
import { foldWithOrigins } from "./fold.js";

const UNREAD =
  ".katex, button, dialog, script, style, template, .headerlink, .preview-card, .link-hints";
const BLOCK =
  "address,article,aside,blockquote,dd,details,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4," +
  "h5,h6,header,hr,li,main,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul";
// No needle holds it, so that no match runs from one block into the next.
const BREAK = "\u0000";
// What a needle of a letter or two, O or kv, must not stand within.
const WESTERN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}]/u;
const SHORT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]{1,2}$/u;
const LETTER = /(?!\p{Script=Han})[\p{L}\p{M}\p{N}_]/u;

// Returns [{node, start}], in order, and the text they make when joined.
export function readText(root) {
  const pieces = [];
  let text = "";
  let block = null;
  for (const node of textNodes(root)) {
    const home = node.parentElement.closest(BLOCK);
    if (home !== block && text) text += BREAK;
    block = home;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { pieces, text };
}

// Returns a Range for each place where one of the folded needles is found, in order; where
// needles overlap, the one that starts first, and then the longer one, has the place. With
// `isApart`, one letter counts where it stands alone, and two where they begin a word.
export function findRanges(root, needles, { isCase = false, isWord = false, isApart = false } = {}) {
  const { pieces, text } = readText(root);
  const { folded, origins } = foldWithOrigins(text, isCase);
  const spans = needles
    .flatMap((needle) => spansOf(folded, needle))
    .filter(([from, to]) => !isWord || isWhole(folded, from, to))
    .filter(([from, to]) => !isApart || standsApart(folded, from, to));
  spans.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  const ranges = [];
  let end = 0;
  for (const [from, to] of spans) {
    if (from < end) continue;
    end = to;
    ranges.push(rangeOf(pieces, origins[from], origins[to - 1], origins[to]));
  }
  return ranges;
}

// Returns a Range for each [from, to] of the text that `readText` gave.
export function rangesOf(root, spans) {
  const { pieces } = readText(root);
  return spans.map(([from, to]) => rangeOf(pieces, from, to - 1, to));
}

// A word ends where letters do; Chinese characters stand for themselves.
function isWhole(text, from, to) {
  const cutsBefore = LETTER.test(text[from]) && LETTER.test(text[from - 1] ?? "");
  const cutsAfter = LETTER.test(text[to - 1]) && LETTER.test(text[to] ?? "");
  return !cutsBefore && !cutsAfter;
}

function standsApart(text, from, to) {
  if (!SHORT.test(text.slice(from, to))) return true;
  const cutsAfter = to - from === 1 && WESTERN.test(text[to] ?? "");
  return !cutsAfter && !WESTERN.test(text[from - 1] ?? "");
}

function spansOf(text, needle) {
  const spans = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    spans.push([at, at + needle.length]);
  }
  return spans;
}

// `last` is where the last character starts: it, not `to`, says in which node the range ends.
function rangeOf(pieces, from, last, to) {
  const range = document.createRange();
  const start = pieceAt(pieces, from);
  const end = pieceAt(pieces, last);
  range.setStart(start.node, from - start.start);
  range.setEnd(end.node, Math.min(Math.max(to, last + 1) - end.start, end.node.length));
  return range;
}

function pieceAt(pieces, index) {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle].start <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

function* textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.matches(UNREAD)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE && walker.currentNode.length) {
      yield walker.currentNode;
    }
  }
}
