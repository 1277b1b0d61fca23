// Says which blocks of a Chinese page are English, for quotation marks and word breaks.

const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, summary";
const HAN = /\p{Script=Han}/u;
const SENTENCE = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}/;

export function tellLanguages() {
  const blocks = [...document.querySelectorAll(BLOCKS)];
  const texts = blocks.map((block) => block.textContent);
  const isChinese = texts.map((text) => HAN.test(text));
  const isEnglish = texts.map((text, at) => !isChinese[at] && SENTENCE.test(text));
  // A number or a single word is of no language: it goes with most of its page.
  const isMostlyEnglish = count(isEnglish) > count(isChinese);
  for (const [at, block] of blocks.entries()) {
    if (isEnglish[at] || (isMostlyEnglish && !isChinese[at])) block.lang = "en";
  }
}

function count(answers) {
  return answers.filter(Boolean).length;
}
