/** Runs something while `Date.now` stands at a time. */
export async function withClock<Result>(at: number, act: () => Promise<Result>): Promise<Result> {
  const { now } = Date;
  Date.now = () => at;
  try {
    return await act();
  } finally {
    Date.now = now;
  }
}
