// What the editor is made of.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completeAnyWord,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python, pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

const INDENT = "    ";
const mode = new Compartment();

export function setup({ run, submit }, phrases) {
  return [
    lineNumbers(),
    foldGutter({ openText: "⌄", closedText: "›" }),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    highlightSpecialChars(),
    history(),
    drawSelection({ cursorBlinkRate: matchMedia("(prefers-reduced-motion)").matches ? 0 : 1200 }),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(INDENT.length),
    EditorState.phrases.of(phrases),
    indentUnit.of(INDENT),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false }),
    rectangularSelection(),
    crosshairCursor(),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    search({ top: true }),
    syntaxHighlighting(classHighlighter),
    python(),
    pythonLanguage.data.of({ autocomplete: completeAnyWord }),
    mode.of([]),
    EditorView.contentAttributes.of({ "aria-label": "Python", spellcheck: "false" }),
    keymap.of([
      { key: "Mod-Enter", run, preventDefault: true },
      { key: "Mod-'", run, preventDefault: true },
      { key: "Mod-Shift-Enter", run: submit, preventDefault: true },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...completionKeymap,
      indentWithTab,
    ]),
  ];
}

export function readOnly(isReadOnly) {
  const blocked = [EditorState.readOnly.of(true), EditorView.editable.of(false)];
  return mode.reconfigure(isReadOnly ? blocked : []);
}

export function fontSize(px) {
  document.documentElement.style.setProperty("--editor-size", `${px}px`);
}
