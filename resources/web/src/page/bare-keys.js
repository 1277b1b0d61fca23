// Shortcuts without a modifier: the engine keeps these keys for the page, which hands them on.
import { isFree } from "./keys.js";

export function equipBareKeys({ say, on }) {
  let keys = [];
  on("bare-keys", (told) => {
    keys = told;
  });
  addEventListener("keydown", (event) => {
    const key = event.key.toUpperCase();
    if (!keys.includes(key) || !isFree(event)) return;
    event.preventDefault();
    say("bare-key", key);
  });
}
