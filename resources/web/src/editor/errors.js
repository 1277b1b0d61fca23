// The line at which a run failed, and why.
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";

export const errorDisplay = [lintGutter()];

// `line` counts from 1; one beyond the end means the last.
export function showError(view, line, message) {
  const place = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  const indent = place.text.length - place.text.trimStart().length;
  const error = { from: place.from + indent, to: place.to, severity: "error", message };
  view.dispatch(setDiagnostics(view.state, [error]));
  view.dispatch({ effects: EditorView.scrollIntoView(place.from, { y: "nearest", yMargin: 40 }) });
}

export function clearError(view) {
  view.dispatch(setDiagnostics(view.state, []));
}
