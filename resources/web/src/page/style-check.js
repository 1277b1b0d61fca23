// Which values of the user's own style sheet the engine has no use for.

export function equipStyleCheck({ say, on }) {
  on("style.check", ({ sheet, values }) => {
    const wrong = values.flatMap((value, place) => (CSS.supports(...value) ? [] : [place]));
    say("style.checked", { sheet, wrong });
  });
}
