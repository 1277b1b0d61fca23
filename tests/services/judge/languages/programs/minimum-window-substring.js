function minWindow(s, t) {
  const lacking = new Map();
  for (const letter of t) lacking.set(letter, (lacking.get(letter) ?? 0) + 1);
  const add = (letter, by) => lacking.set(letter, (lacking.get(letter) ?? 0) + by).get(letter);
  let missing = t.length;
  let [start, best, length] = [0, 0, Infinity];
  for (let end = 0; end < s.length; end++) {
    if (add(s[end], -1) >= 0) missing--;
    while (missing === 0) {
      if (end - start + 1 < length) [best, length] = [start, end - start + 1];
      if (add(s[start++], 1) > 0) missing++;
    }
  }
  return length === Infinity ? "" : s.slice(best, best + length);
}
