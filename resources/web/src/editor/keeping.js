// The undo history as text, so that it outlives the application.
import { historyField } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";

const FIELDS = { history: historyField };
// Of a history beyond this (some pasted file, taken out and put in again) nothing is kept.
const LONGEST = 200_000;

export function packHistory(state) {
  const { selection, history } = state.toJSON(FIELDS);
  const packed = JSON.stringify({ selection, history });
  return packed.length > LONGEST ? "" : packed;
}

// A state with the history that `packHistory` gave for this very text; without one where it is
// empty or of another version of the editor.
export function restoreState(doc, packed, extensions) {
  if (!packed) return EditorState.create({ doc, extensions });
  try {
    return EditorState.fromJSON({ doc, ...JSON.parse(packed) }, { extensions }, FIELDS);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError)) {
      throw error;
    }
    return EditorState.create({ doc, extensions });
  }
}
