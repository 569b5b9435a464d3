import { within } from '../settings/within';

/** Opening is given up after this long: another context holds an older version and does not let go. */
const OPEN_TIMEOUT_MS = 3000;

export class Late extends Error {}

/** `work`, or `Late` when it takes longer than a database may. */
export async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const done = await within(
    OPEN_TIMEOUT_MS,
    work.then((result) => ({ result })),
  );
  if (done === undefined) throw new Late('the database did not answer in time');
  return done.result;
}
