// The editor. Qt's channel script stands above this one; `editorView` is what the application
// calls.
import { EditorView } from "@codemirror/view";
import { clearError, errorDisplay, forgetErrors, mapFindings, showError, showFindings } from "./errors.js";
import { packHistory, restoreState } from "./keeping.js";
import { changeLanguage, languageExtension } from "./languages.js";
import { learnNames } from "./names.js";
import { makeReporter } from "./reporting.js";
import { rewrite } from "./rewriting.js";
import { changeWords, fontSize, readOnly, setup } from "./setup.js";
import { hideVersion, isVersionShown, showVersion } from "./version.js";
import { changeVim, onWrite, vimExtension } from "./vim.js";

new QWebChannel(qt.webChannelTransport, ({ objects: { bridge } }) => {
  // Which program this is: what is said of an earlier one, the application drops.
  let edition = 0;
  let language = "python";
  let hasVim = false;
  let isReadOnly = false;
  let phrases = {};
  let view;
  const text = () => view.state.doc.toString();

  const reporter = makeReporter(
    () => bridge.change(text(), edition, packHistory(view.state)),
    () => view.composing,
  );

  const onChange = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    mapFindings(update.changes);
    reporter.later();
    // A dispatch of our own from within would take the text under composition apart.
    if (!view.composing) clearError(view);
  });

  const ask = (name) => () => {
    reporter.now();
    bridge[name](text(), edition);
    return true;
  };

  const extensions = () => [
    vimExtension(hasVim),
    setup(ask, phrases),
    languageExtension(language),
    errorDisplay,
    onChange,
    EditorView.domEventHandlers({ blur: reporter.now }),
  ];

  const setState = (source, history) => {
    reporter.cancel();
    forgetErrors();
    hideVersion();
    view.setState(restoreState(source, history, extensions()));
    if (isReadOnly) view.dispatch({ effects: readOnly(true) });
  };

  bridge.words((told) => {
    phrases = told;
    view = new EditorView({ parent: document.body, extensions: extensions() });
    addEventListener("focus", () => isVersionShown() || view.focus());
    if (document.hasFocus()) view.focus();
    onWrite(reporter.now);

    globalThis.editorView = {
      // A new program, with a history of its own: undo does not lead into the one before.
      setSource: (source, itsEdition, history = "") => {
        edition = itsEdition;
        setState(source, history);
      },
      source: () => {
        reporter.now();
        return text();
      },
      // The program and its history, which belong together, as they are now.
      draft: () => {
        reporter.now();
        return { source: text(), history: packHistory(view.state) };
      },
      flush: reporter.now,
      // Only while the program is still `before`: what was typed meanwhile is not lost.
      rewrite: (source, before = text()) => {
        if (text() === before) rewrite(view, source);
      },
      setLanguage: (name) => {
        language = name;
        view.dispatch({ effects: changeLanguage(name) });
      },
      setWords: (words) => {
        phrases = words;
        view.dispatch({ effects: changeWords(words) });
      },
      setVim: (isOn) => {
        hasVim = isOn;
        view.dispatch({ effects: changeVim(isOn) });
      },
      setReadOnly: (value) => {
        isReadOnly = value;
        view.dispatch({ effects: readOnly(value) });
      },
      learnNames,
      setFontSize: (px) => fontSize(px),
      showFindings: (found, itsSource) => {
        if (text() === itsSource && !view.composing) showFindings(view, found);
      },
      showError: (line, message) => showError(view, line, message),
      clearError: () => clearError(view),
      showVersion: (source, isCompared) =>
        showVersion(source, language, isCompared ? text() : null, phrases),
      hideVersion: () => {
        hideVersion();
        view.focus();
      },
      focus: () => view.focus(),
    };
    bridge.ready();
  });
});
