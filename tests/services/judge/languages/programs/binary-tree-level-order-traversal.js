function levelOrder(root) {
  const levels = [];
  for (let level = root ? [root] : []; level.length; ) {
    levels.push(level.map((node) => node.val));
    level = level.flatMap((node) => [node.left, node.right]).filter(Boolean);
  }
  return levels;
}
