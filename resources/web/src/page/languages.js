// Says which blocks of a Chinese page are English, for quotation marks and word breaks.

const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, summary";
const HAN = /\p{Script=Han}/u;
const SENTENCE = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}/;

export function tellLanguages() {
  for (const block of document.querySelectorAll(BLOCKS)) {
    const text = block.textContent;
    if (!HAN.test(text) && SENTENCE.test(text)) block.lang = "en";
  }
}
