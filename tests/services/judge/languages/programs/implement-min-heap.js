class MinHeap {
  constructor(nums) {
    this.items = [];
    for (const value of nums) this.push(value);
  }

  push(val) {
    const { items } = this;
    let at = items.push(val) - 1;
    for (let above = (at - 1) >> 1; at > 0 && items[above] > items[at]; above = (at - 1) >> 1) {
      [items[above], items[at]] = [items[at], items[above]];
      at = above;
    }
  }

  pop() {
    const { items } = this;
    const least = items[0];
    const last = items.pop();
    if (items.length) {
      items[0] = last;
      this.sink(0);
    }
    return least;
  }

  sink(at) {
    const { items } = this;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < items.length && items[child] < items[least]) least = child;
      if (least === at) return;
      [items[least], items[at]] = [items[at], items[least]];
      at = least;
    }
  }

  peek() {
    return this.items[0];
  }

  size() {
    return this.items.length;
  }
}
