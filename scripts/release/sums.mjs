import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SUMS_FILE = 'SHA256SUMS';

/** The text of SHA256SUMS for every file in `folder`, as `sha256sum` writes and checks it. */
export function sumsOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== SUMS_FILE)
    .map(({ name }) => name)
    .toSorted()
    .map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`)
    .join('');
}

/** What is wrong with `folder`, one sentence each: a file that is missing, changed or not listed. Empty: all is well. */
export function checkSums(folder) {
  if (!existsSync(join(folder, SUMS_FILE))) return [`${SUMS_FILE} is missing`];
  const read = (text) =>
    new Map(Array.from(text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm), ([, sum, name]) => [name, sum]));
  const listed = read(readFileSync(join(folder, SUMS_FILE), 'utf8'));
  const found = read(sumsOf(folder));
  if (listed.size === 0) return [`${SUMS_FILE} lists no file`];
  const names = [...new Set([...listed.keys(), ...found.keys()])].toSorted();
  return names
    .filter((name) => listed.get(name) !== found.get(name))
    .map((name) => {
      if (!found.has(name)) return `${name} is missing`;
      return listed.has(name)
        ? `${name} has another SHA-256 than ${SUMS_FILE} says`
        : `${name} is not in ${SUMS_FILE}`;
    });
}

/** The names of the files that are not the same, byte for byte, in both folders; of those in one only, too. */
export function differences(first, second) {
  const lines = (folder) => sumsOf(folder).split('\n');
  const [a, b] = [lines(first), lines(second)];
  const apart = [...a.filter((line) => !b.includes(line)), ...b.filter((line) => !a.includes(line))];
  return [...new Set(apart.map((line) => line.slice(line.indexOf('  ') + 2)))].toSorted();
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
