// Run on code blocks: which blocks, what came of them, and stopping.
import { toolButton } from "./code.js";

export function equipRunning({ words, say, on }) {
  const blocks = [...document.querySelectorAll('figure.code:not(.output)[data-run="true"]')];
  if (!blocks.length) return;
  const page = { blocks, words, say, isShared: false };
  blocks.forEach((figure, position) => equip(figure, position, page));
  on("block-run", (told) => show(told, page));
  on("session", ({ on: isShared }) => showSession(isShared, page));
  addEventListener("keydown", (event) => event.key === "Escape" && stopAll(page));
}

function equip(figure, position, page) {
  const { words } = page;
  const bar = figure.querySelector(".code-tools");
  const run = toolButton("run", words.run);
  run.append(words.run);
  run.addEventListener("click", () => start(position, page.isShared, page));
  const stop = toolButton("stop", words.stopHint);
  stop.append(words.stop);
  stop.hidden = true;
  stop.addEventListener("click", () => page.say("stop-block", { index: indexOf(figure) }));
  if (page.blocks.length > 1) bar.append(shareButton(page));
  if (position > 0) {
    const above = toolButton("above", words.runAbove);
    above.addEventListener("click", () => start(position, true, page));
    bar.append(above);
  }
  bar.append(run, stop);
}

function shareButton(page) {
  const share = toolButton("share", page.words.shareSession);
  share.setAttribute("aria-pressed", "false");
  share.addEventListener("click", () => page.say("share-session", { on: !page.isShared }));
  return share;
}

function start(position, isWithAbove, { blocks, say }) {
  const first = isWithAbove ? 0 : position;
  const chosen = blocks.slice(first, position + 1);
  const told = chosen.map((figure, index) => ({ number: first + index + 1, source: sourceOf(figure) }));
  say("run-block", { index: indexOf(blocks[position]), blocks: told });
}

function stopAll({ blocks, say }) {
  for (const figure of blocks) {
    if (isBusy(figure.dataset.running)) say("stop-block", { index: indexOf(figure) });
  }
}

function show({ index, source, state, output = "", error = "", time = "" }, { blocks, words }) {
  // The note may have changed since: what came of another program is none of this block's.
  const figure = blocks.find((one) => indexOf(one) === index && sourceOf(one) === source);
  if (!figure) return;
  const hadFocus = figure.querySelector(".code-run, .code-stop:not([hidden])")?.matches(":focus") ?? false;
  figure.dataset.running = state;
  figure.querySelector(".code-run").hidden = isBusy(state);
  figure.querySelector(".code-stop").hidden = !isBusy(state);
  if (hadFocus) figure.querySelector(".code-run:not([hidden]), .code-stop:not([hidden])").focus();
  const box = figure.querySelector(".run-output") ?? addOutput(figure);
  box.dataset.state = state;
  const said = { queued: words.queued, running: words.running, stopped: words.stopped }[state];
  const empty = state === "done" && !output && !error ? words.nothingPrinted : "";
  box.replaceChildren(
    ...piece("pre", "run-printed", output),
    ...piece("pre", "run-error", error),
    ...piece("p", "run-said", said || empty),
    ...piece("p", "run-time", time),
  );
}

function showSession(isShared, page) {
  page.isShared = isShared;
  for (const figure of page.blocks) {
    figure.querySelector(".code-share")?.setAttribute("aria-pressed", String(isShared));
    figure.querySelector(".code-above")?.toggleAttribute("hidden", isShared);
  }
}

function piece(tag, name, text) {
  if (!text) return [];
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return [made];
}

function addOutput(figure) {
  const box = document.createElement("div");
  box.className = "run-output";
  box.setAttribute("role", "status");
  figure.append(box);
  return box;
}

function isBusy(state) {
  return state === "queued" || state === "running";
}

function indexOf(figure) {
  return Number(figure.dataset.index);
}

function sourceOf(figure) {
  return figure.querySelector("pre code").textContent;
}
