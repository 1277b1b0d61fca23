// The library counts lines in what it has left of a diagram's text: no front matter, no comments.

const LEFT_OUT = [/^\s*-{3}.*\n[\s\S]*?\n\s*-{3}.*\n+/, /%%\{[\s\S]*?\}%%/g, /^\s*%%(?!\{).+\n?/gm];
const MARK = "\u0001";
const EMPTIED = new RegExp(`^${MARK}\\d+$`, "gm");

// Returns the line of `source`, from 1, that stands on line `read` of what is left.
export function lineInSource(source, read) {
  const marked = source.split("\n").map((line, at) => (line.trim() ? `${line}${MARK}${at + 1}` : line));
  const left = LEFT_OUT.reduce((text, part) => text.replace(part, ""), marked.join("\n"));
  const lines = left.replace(EMPTIED, "").trimStart().split("\n").slice(0, Math.max(read, 0));
  const told = lines.reverse().find((line) => line.includes(MARK));
  return told ? Number(told.split(MARK)[1]) : read;
}
