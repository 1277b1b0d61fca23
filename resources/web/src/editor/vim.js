// Vim's keys, for those who have them in their fingers.
import { Vim, vim } from "@replit/codemirror-vim";
import { Compartment } from "@codemirror/state";

const keys = new Compartment();

// In front of every other key map, or Escape and the letters never reach it.
export function vimExtension(isOn) {
  return keys.of(isOn ? vim({ status: true }) : []);
}

export function changeVim(isOn) {
  return keys.reconfigure(isOn ? vim({ status: true }) : []);
}

// `:w` saves the draft, which is saved anyway: what matters is that the hand may type it.
export function onWrite(report) {
  Vim.defineEx("write", "w", report);
}
