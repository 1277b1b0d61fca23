// The languages that a program may be in.
import { cpp } from "@codemirror/lang-cpp";
import { java } from "@codemirror/lang-java";
import { javascript } from "@codemirror/lang-javascript";
import { globalCompletion, localCompletionSource, python, pythonLanguage } from "@codemirror/lang-python";
import { completeAnyWord } from "@codemirror/autocomplete";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { isKnown, namesOfPython } from "./names.js";

const NAMES = { python: "Python", cpp: "C++", java: "Java", javascript: "JavaScript" };
const SUPPORTS = { cpp, java, javascript };

const spoken = new Compartment();

// `languageExtension` goes into a new state; `changeLanguage` is an effect for one that is there.
export function languageExtension(name) {
  return spoken.of(support(name));
}

export function changeLanguage(name) {
  return spoken.reconfigure(support(name));
}

export function support(name) {
  return [
    name in SUPPORTS ? ofWords(SUPPORTS[name]()) : ofPython(),
    EditorView.contentAttributes.of({ "aria-label": NAMES[name] ?? name }),
  ];
}

function ofPython() {
  return [
    python(),
    pythonLanguage.data.of({ autocomplete: namesOfPython }),
    pythonLanguage.data.of({ autocomplete: otherWords }),
  ];
}

// Any word of the program that nothing else offers: each name stands in the list once.
function otherWords(context) {
  const found = completeAnyWord(context);
  if (!found) return null;
  const offered = [localCompletionSource, globalCompletion].flatMap(
    (source) => source(context)?.options.map(({ label }) => label) ?? [],
  );
  const there = new Set(offered);
  return {
    ...found,
    options: found.options.filter(({ label }) => !there.has(label) && !isKnown(label)),
  };
}

// Any word of the program, beside whatever the language itself offers.
function ofWords(support) {
  return [support, EditorState.languageData.of(() => [{ autocomplete: completeAnyWord }])];
}
