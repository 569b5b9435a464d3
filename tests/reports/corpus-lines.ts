import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { memorySource } from '../../utils/bytes/memory';
import { inspectFile } from '../../utils/formats/inspect';
import { filesUnder } from '../../scripts/lib/inspect-paths';
import { lineOf, type Line } from './report-lines';

const FOLDERS = ['models', 'models-2026-11'] as const;

/** What is in the bytes of each labelled file. Limited by work, not by time: the same on a slow machine. Nothing is loaded. */
export async function* corpusLines(shared: string): AsyncGenerator<Line> {
  for (const folder of FOLDERS.map((name) => join(shared, 'corpus', name))) {
    const files = join(folder, 'files');
    for (const file of existsSync(files) ? filesUnder(files) : []) {
      const path = relative(folder, file).split(sep).join('/');
      const input = relative(shared, file).split(sep).join('/');
      yield await lineOf(input, () => inspectFile(memorySource(new Uint8Array(readFileSync(file))), path));
    }
  }
}
