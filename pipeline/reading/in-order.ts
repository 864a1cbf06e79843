/**
 * Works on several items side by side and gives the results in the order of the items. At most `ahead` items are under
 * way or done and not yet taken, so that a long list never lies in memory as a whole.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Where several fail, the first to be awaited tells it.
    result.catch(() => undefined);
    underWay.push(result);
    const [next] = underWay.length > ahead ? underWay.splice(0, 1) : [];
    if (next) yield next;
  }
  yield* underWay;
}
