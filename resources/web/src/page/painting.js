// Tells when there is something of the page on the screen.

// A frame of animation ends when it is given away; the engine's own word for its first text or
// picture comes when that is shown.
export function whenPainted(tell) {
  const watch = new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length === 0) return;
    watch.disconnect();
    tell();
  });
  watch.observe({ type: "paint", buffered: true });
}
