// Below a note: whether it is read now, and the notes before and after it in its series.

export function equipEnd({ say, on }) {
  const watch = new IntersectionObserver((entries) => {
    say("end.seen", { url: location.href, isSeen: entries.at(-1).isIntersecting });
  });
  on("end.show", ({ asked, states, series }) => {
    watch.disconnect();
    document.querySelector(".page-end")?.remove();
    const end = document.createElement("footer");
    end.className = "page-end";
    end.append(question(asked, states, say));
    if (series) end.append(seriesOf(series));
    document.querySelector("article").after(end);
    watch.observe(end);
  });
}

function question(asked, states, say) {
  const line = document.createElement("p");
  line.className = "end-states";
  const words = document.createElement("span");
  words.textContent = asked;
  line.append(words, ...states.map((each) => stateButton(each, say)));
  return line;
}

function stateButton({ state, name, isSet }, say) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "end-state";
  made.dataset.state = state;
  made.textContent = name;
  made.setAttribute("aria-pressed", String(isSet));
  // A second press takes it back: the note is being read again.
  made.addEventListener("click", () => say("end.state", isSet ? "reading" : state));
  return made;
}

function seriesOf({ name, where, previous, next }) {
  const nav = document.createElement("nav");
  nav.className = "end-series";
  nav.ariaLabel = name;
  const title = document.createElement("p");
  title.textContent = `${name}  ·  ${where}`;
  nav.append(title, ...[previous, next].map((link, index) => linkTo(link, index === 1)));
  return nav;
}

function linkTo(link, isNext) {
  if (!link) return document.createElement("span");
  const made = document.createElement("a");
  made.href = link.url;
  made.className = isNext ? "end-next" : "end-previous";
  const label = document.createElement("small");
  label.textContent = link.label;
  made.append(label, link.title);
  return made;
}
