// What is wrong with the program: what its own grammar says, and where a run failed.
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorView, keymap } from "@codemirror/view";

export const errorDisplay = [lintGutter(), keymap.of(lintKeymap)];

let findings = [];
let failure = null;

// Each finding: line and column from 1 (columns in characters), endLine, endColumn, message.
export function showFindings(view, found) {
  findings = found.map((one) => diagnostic(view.state.doc, one));
  paint(view);
}

// `line` counts from 1; one beyond the end means the last. The mark goes with the next change.
export function showError(view, line, message) {
  const place = lineAt(view.state.doc, line);
  const indent = place.text.length - place.text.trimStart().length;
  failure = { from: place.from + indent, to: place.to, severity: "error", message };
  paint(view);
  view.dispatch({ effects: EditorView.scrollIntoView(place.from, { y: "nearest", yMargin: 40 }) });
}

export function clearError(view) {
  if (!failure) return;
  failure = null;
  paint(view);
}

// A new program, or an edited one: what was found is of the text before.
export function forgetErrors() {
  findings = [];
  failure = null;
}

export function mapFindings(changes) {
  findings = findings.map((one) => ({
    ...one,
    from: changes.mapPos(one.from, 1),
    to: Math.max(changes.mapPos(one.from, 1), changes.mapPos(one.to, -1)),
  }));
}

function paint(view) {
  view.dispatch(setDiagnostics(view.state, failure ? [...findings, failure] : findings));
}

function diagnostic(doc, { line, column, endLine, endColumn, message }) {
  const from = offset(doc, line, column);
  const end = Math.max(offset(doc, endLine, endColumn), from);
  const { to } = doc.lineAt(from);
  // What is missing at the end of a line has no width: the last character before it is marked.
  const isEmpty = end === from;
  return {
    from: isEmpty && from === to ? Math.max(doc.lineAt(from).from, from - 1) : from,
    to: isEmpty ? Math.min(from + 1, to) : end,
    severity: "error",
    message,
  };
}

// Python counts characters, this editor halves of a surrogate pair.
function offset(doc, line, column) {
  const { from, text } = lineAt(doc, line);
  return from + [...text].slice(0, Math.max(column - 1, 0)).join("").length;
}

function lineAt(doc, line) {
  return doc.line(Math.min(Math.max(line, 1), doc.lines));
}
