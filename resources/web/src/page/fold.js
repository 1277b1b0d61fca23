// Text as a search sees it: case (unless asked for), width and runs of white space do not count.

// Returns the folded text, and for each of its characters the index it had before.
export function foldWithOrigins(text, isCase = false) {
  let folded = "";
  const origins = [];
  let index = 0;
  for (const character of text) {
    const plain = foldCharacter(character, isCase);
    if (plain !== " " || !folded.endsWith(" ")) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit++) origins.push(index);
    }
    index += character.length;
  }
  origins.push(index);
  return { folded, origins };
}

export function fold(text, isCase = false) {
  return foldWithOrigins(text, isCase).folded.trim();
}

function foldCharacter(character, isCase) {
  if (/\s/.test(character)) return " ";
  const plain = character.normalize("NFKC");
  return isCase ? plain : plain.toLowerCase();
}
