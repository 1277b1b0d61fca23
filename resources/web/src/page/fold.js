// Text as a search sees it: case, width and runs of white space do not count.

// Returns the folded text, and for each of its characters the index it had before.
export function foldWithOrigins(text) {
  let folded = "";
  const origins = [];
  let index = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    if (plain !== " " || !folded.endsWith(" ")) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit++) origins.push(index);
    }
    index += character.length;
  }
  origins.push(index);
  return { folded, origins };
}

export function fold(text) {
  return foldWithOrigins(text).folded.trim();
}

function foldCharacter(character) {
  if (/\s/.test(character)) return " ";
  return character.normalize("NFKC").toLowerCase();
}
