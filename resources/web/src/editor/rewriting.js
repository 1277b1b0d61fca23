// Putting another text in the program's place by the smallest change that leads there, so that
// cursors and folds stay where they were and one undo takes it back.
import { isolateHistory } from "@codemirror/commands";
import { diff } from "@codemirror/merge";

// Beyond this many steps the rest of the text is taken as one change.
const SCAN = 1000;

export function rewrite(view, text) {
  const changes = diff(view.state.doc.toString(), text, { scanLimit: SCAN }).map(
    ({ fromA, toA, fromB, toB }) => ({ from: fromA, to: toA, insert: text.slice(fromB, toB) }),
  );
  if (!changes.length) return;
  view.dispatch({
    changes,
    annotations: isolateHistory.of("full"),
    scrollIntoView: true,
    userEvent: "input.rewrite",
  });
}
