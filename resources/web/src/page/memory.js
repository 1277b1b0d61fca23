// The pages before this one are let go of once it is at rest. Of itself the engine waits until
// it needs the room: after ten notes it held two and a half times the memory of one.

const REST_MS = 1500;

export function letGoOfEarlierPages() {
  // An animation of nothing: timers do not run where the page's script is off.
  const rest = document.documentElement.animate(null, { duration: REST_MS });
  // Of this flavour the engine also gives back the pages that it would keep for later.
  const thorough = { type: "major", execution: "async", flavor: "last-resort" };
  rest.finished.then(() => globalThis.gc?.(thorough));
}
