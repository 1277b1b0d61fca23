// Another version of the program shown over the editor, to be read and not edited.
import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { support } from "./languages.js";
import { looks } from "./setup.js";

let shown = null;

// Against `draft` the differences are marked: what the version has, and struck out what the
// draft has in its place. Null shows the version alone.
export function showVersion(source, language, draft, phrases) {
  hideVersion();
  const compared = unifiedMergeView({
    original: draft ?? "",
    mergeControls: false,
    collapseUnchanged: { margin: 3, minSize: 6 },
  });
  const place = document.createElement("div");
  place.className = "version";
  const view = new EditorView({
    parent: place,
    doc: source,
    extensions: [
      looks(),
      EditorState.phrases.of(phrases),
      support(language),
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.contentAttributes.of({ tabindex: "0", role: "document" }),
      draft === null ? [] : compared,
    ],
  });
  for (const other of document.body.children) other.inert = true;
  document.body.append(place);
  shown = { view, place };
  view.focus();
}

export function hideVersion() {
  shown?.view.destroy();
  shown?.place.remove();
  for (const other of document.body.children) other.inert = false;
  shown = null;
}

export function isVersionShown() {
  return shown !== null;
}
