// Tells when the page, as it now stands, is on the screen.

// What is drawn in one frame is seen when the next begins.
export function whenPainted(tell) {
  requestAnimationFrame(() => requestAnimationFrame(tell));
}
