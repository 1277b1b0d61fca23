// Says which blocks are of another language than their page, for quotation marks and word breaks.

const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, summary";
const HAN = /\p{Script=Han}/u;
const SENTENCE = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}/;

export function tellLanguages() {
  const page = document.documentElement.lang;
  for (const block of document.querySelectorAll(BLOCKS)) {
    const own = languageOf(block.textContent);
    if (own && own !== page) block.lang = own;
  }
}

// A number or a single word is of no language: it goes with its page.
function languageOf(text) {
  if (HAN.test(text)) return "zh-CN";
  return SENTENCE.test(text) ? "en" : "";
}
