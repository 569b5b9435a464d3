import { DEPTH_LIMIT } from '../core/limits';
import { textByName } from '../sniff';
import { byName, splitPath } from './by-name';

/** What is left of a packed file's name: `model.pkl.gz` holds `model.pkl`; `model.tgz` holds a tar archive. */
export const innerName = (path: string): string => {
  const { name } = splitPath(path);
  return (
    name
      .replace(/\.(gz|gzip|z|zlib|zst|zstd|bz2|xz|lzma|lz4)$/i, '')
      .replace(/\.(tgz|tzst|tbz2?|txz|tlz|nemo)$/i, '.tar') || name
  );
};

/**
 * All that the verdict on some bytes takes from their file's name, as one word: equal bytes under two names of one
 * class give equal inspections. It is what each name (the file's, and what unpacking leaves of it) says by the table
 * of names, and the text format that it settles.
 */
export function nameClass(path: string): string {
  const levels: string[] = [];
  let name = path;
  for (let depth = 0; depth <= DEPTH_LIMIT; depth += 1) {
    const { format, family, weights } = byName(name);
    levels.push([format, family, weights ? 'weights' : '', textByName(name)?.id ?? ''].join('/'));
    const inner = innerName(name);
    if (inner === name) break;
    name = inner;
  }
  // A name that unpacking leaves as it is goes on for ever: its repetitions are one.
  while (levels.length > 1 && levels.at(-1) === levels.at(-2)) levels.pop();
  return levels.join('>');
}
