// Telling the application of changes: soon after the last one, and not later than a second.

const REST_MS = 250;
const LONGEST_MS = 1000;

// `tell` is called with nothing; while `isBusy` holds (a text is being composed) it waits.
export function makeReporter(tell, isBusy) {
  let timer = 0;
  let since = 0;

  const now = () => {
    if (!since) return;
    cancel();
    tell();
  };
  const cancel = () => {
    clearTimeout(timer);
    timer = since = 0;
  };
  const whenAtRest = () => (isBusy() ? wait() : now());
  const wait = () => {
    clearTimeout(timer);
    const left = since + LONGEST_MS - Date.now();
    timer = setTimeout(whenAtRest, isBusy() ? REST_MS : Math.max(0, Math.min(REST_MS, left)));
  };
  const later = () => {
    since ||= Date.now();
    wait();
  };
  return { later, now, cancel };
}
