// What features do on a page. Each is a function of { words, say, on }:
// `say(name, told)` reaches the application, `on(name, hear)` hears what it tells.

import { equipAsked } from "./asked.js";
import { equipBareKeys } from "./bare-keys.js";
import { equipFocus } from "./focus.js";
import { equipDiagrams } from "./diagrams.js";
import { equipEnd } from "./end.js";
import { equipHighlights } from "./highlights/main.js";
import { equipKeys } from "./keys.js";
import { equipPreviews } from "./previews.js";
import { equipRunning } from "./running.js";
import { equipStyleCheck } from "./style-check.js";
import { equipWide } from "./wide.js";

const FEATURES = [equipAsked, equipDiagrams, equipEnd, equipFocus, equipHighlights, equipKeys, equipBareKeys, equipPreviews, equipRunning, equipStyleCheck, equipWide];

const listeners = new Map();

export function equipFeatures(words, bridge) {
  const say = (name, told) => bridge.say(name, JSON.stringify(told));
  for (const equip of FEATURES) equip({ words, say, on });
}

export function hear(name, told) {
  for (const listener of listeners.get(name) ?? []) listener(told);
}

function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}
