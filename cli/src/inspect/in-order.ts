/** Does up to `width` things at once and gives what they come to in the order of the things. */
export async function* inOrder<Thing, Result>(
  things: Iterator<Thing>,
  act: (thing: Thing) => Promise<Result>,
  width: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (;;) {
    while (begun.length < width) {
      const next = things.next();
      if (next.done) break;
      begun.push(act(next.value));
    }
    const first = begun.shift();
    if (first === undefined) return;
    yield await first;
  }
}
