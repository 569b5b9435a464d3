/** Opening is given up after this long: another context holds an older version and does not let go. */
const OPEN_TIMEOUT_MS = 3000;

export class Late extends Error {}

/** `work`, or `Late` when it takes longer than a database may. */
export async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Late('the database did not answer in time')), OPEN_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
