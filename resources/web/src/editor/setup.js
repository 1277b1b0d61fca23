// What the editor is made of, whatever language the program is in.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
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
const words = new Compartment();

// What is seen of any program, edited or only read.
export function looks() {
  return [
    lineNumbers(),
    highlightSpecialChars(),
    drawSelection({ cursorBlinkRate: matchMedia("(prefers-reduced-motion)").matches ? 0 : 1200 }),
    EditorState.tabSize.of(INDENT.length),
    search({ top: true }),
    keymap.of(searchKeymap),
    syntaxHighlighting(classHighlighter),
  ];
}

export function setup(ask, phrases) {
  return [
    words.of(EditorState.phrases.of(phrases)),
    looks(),
    foldGutter({ openText: "⌄", closedText: "›" }),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    indentUnit.of(INDENT),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false, activateOnTypingDelay: 60 }),
    rectangularSelection(),
    crosshairCursor(),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    mode.of([]),
    EditorView.contentAttributes.of({ spellcheck: "false" }),
    keymap.of([
      { key: "Mod-Enter", run: ask("run"), preventDefault: true },
      { key: "Mod-'", run: ask("run"), preventDefault: true },
      { key: "Mod-Shift-Enter", run: ask("submit"), preventDefault: true },
      { key: "Shift-Alt-f", run: ask("format"), preventDefault: true },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...completionKeymap,
      indentWithTab,
    ]),
  ];
}

export function changeWords(phrases) {
  return words.reconfigure(EditorState.phrases.of(phrases));
}

export function readOnly(isReadOnly) {
  const blocked = [EditorState.readOnly.of(true), EditorView.editable.of(false)];
  return mode.reconfigure(isReadOnly ? blocked : []);
}

export function fontSize(px) {
  document.documentElement.style.setProperty("--editor-size", `${px}px`);
}
