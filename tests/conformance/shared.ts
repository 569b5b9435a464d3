import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'vitest';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const SHARED = resolve(REPOSITORY, process.env['PLIMSOLL_SHARED'] ?? '../shared');

/** The folder of shared inputs (`PLIMSOLL_SHARED`, else `../shared`), or null when it is not there. */
export const sharedFolder = (): string | null => (existsSync(SHARED) ? SHARED : null);

/** A suite over `PART` of the shared inputs. Without that folder one test says plainly that nothing was run. */
export function describeWithShared(name: string, part: string, suite: (folder: string) => void): void {
  const folder = resolve(SHARED, part);
  if (existsSync(folder)) {
    describe(name, () => suite(folder));
    return;
  }
  const missing = sharedFolder() === null ? '../shared is not there' : `../shared has no ${part}`;
  describe(`${missing}: conformance not run (${name})`, () => {
    it('nothing was checked', () => {
      console.log(`${missing}: conformance not run (${name}); looked in ${folder}`);
    });
  });
}

/** A test that needs a shared input. Where that is missing, one in its place says plainly that nothing was checked. */
export function itWithShared(there: boolean, name: string, run: () => void | Promise<void>): void {
  if (there) it(name, run);
  else it(`${name}: not checked`, () => console.log(`the shared input is not there, not checked: ${name}`));
}
