// The Python editor. Qt's channel script stands above this one; `editorView` is what the
// application calls.
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { clearError, errorDisplay, showError } from "./errors.js";
import { fontSize, readOnly, setup } from "./setup.js";

// The application hears of a change this long after the last one.
const REPORT_MS = 250;

new QWebChannel(qt.webChannelTransport, ({ objects: { bridge } }) => {
  let timer = 0;
  // Which program this is: what is said of an earlier one, the application drops.
  let edition = 0;
  const text = () => view.state.doc.toString();

  const report = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    bridge.change(text(), edition);
  };

  const onChange = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    clearTimeout(timer);
    timer = setTimeout(report, REPORT_MS);
    clearError(view);
  });

  const ask = (name) => () => {
    report();
    bridge[name](text(), edition);
    return true;
  };

  const extensions = (words) => [
    setup({ run: ask("run"), submit: ask("submit") }, words),
    errorDisplay,
    onChange,
    EditorView.domEventHandlers({ blur: report }),
  ];

  let view;
  bridge.words((words) => {
    view = new EditorView({ parent: document.body, extensions: extensions(words) });
    addEventListener("focus", () => view.focus());
    if (document.hasFocus()) view.focus();

    globalThis.editorView = {
      // A new program, with a history of its own: undo does not lead into the one before.
      setSource: (source, itsEdition) => {
        clearTimeout(timer);
        timer = 0;
        edition = itsEdition;
        view.setState(EditorState.create({ doc: source, extensions: extensions(words) }));
      },
      source: () => {
        report();
        return text();
      },
      flush: report,
      setReadOnly: (isReadOnly) => view.dispatch({ effects: readOnly(isReadOnly) }),
      setFontSize: (px) => fontSize(px),
      showError: (line, message) => showError(view, line, message),
      clearError: () => clearError(view),
      focus: () => view.focus(),
    };
    bridge.ready();
  });
});
