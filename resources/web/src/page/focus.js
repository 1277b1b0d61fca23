// In focus mode all but the block that is read stands back.

const READ_AT = 0.4;

export function equipFocus({ on }) {
  let near = null;
  let isDue = false;
  const root = document.documentElement;
  const look = () => {
    isDue = false;
    near?.classList.remove("is-near");
    near = root.dataset.focus ? blockAt(innerHeight * READ_AT) : null;
    near?.classList.add("is-near");
  };
  const later = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(look);
  };
  on("focus", ({ isOn }) => {
    if (isOn) root.dataset.focus = "on";
    else delete root.dataset.focus;
    look();
  });
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
}

// The block at this height, or the nearest above it; at either end the first or the last. The
// head of a note is not read: it goes with the first block.
function blockAt(height) {
  const blocks = [...document.querySelectorAll("article > :not(.post-header)")];
  const { documentElement: root } = document;
  if (scrollY <= 0) return blocks[0];
  if (scrollY + innerHeight >= root.scrollHeight - 1) return blocks.at(-1);
  return blocks.findLast((block) => block.getBoundingClientRect().top <= height) ?? blocks[0];
}
