import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser profile in a temporary folder. */
export interface Profile {
  readonly path: string;
  /** Removes it; done at the end of the process too, should a run crash. */
  remove(): void;
}

/** Makes an empty profile folder. */
export function createProfileFolder(browser: string): Profile {
  const path = mkdtempSync(join(tmpdir(), `plimsoll-${browser}-`));
  // A browser that has just been killed may still be writing.
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', remove);
  return {
    path,
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}
