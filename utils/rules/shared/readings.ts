import { nameFiles, type Family } from '../../formats/names/by-name';
import { headersReadByHub } from '../../formats/names/header-read';
import type { FileListFact, RepositoryFile } from '../../facts/files';
import type { WeightsRecordFact } from '../../facts/record';
import type { Deserialised } from '../../loaders/loader';
import type { OpenedFile } from '../../loaders/picked';

/** What is known of a file before its bytes are read, the least reassuring first. */
export const READINGS = [
  'pickle',
  'code_config',
  'pickle_refused',
  'code_carrying',
  'other',
  'data_by_name',
  'data_only',
] as const;
export type Reading = (typeof READINGS)[number];

export interface ReadingGroup {
  readonly reading: Reading;
  readonly files: readonly RepositoryFile[];
}

/** The files that `of` names, grouped by what is known of them and how `opened` opens them; no empty groups. */
export function readingsOf(
  list: FileListFact,
  record: WeightsRecordFact,
  of: readonly RepositoryFile[],
  opened: ReadonlyMap<string, OpenedFile>,
): readonly ReadingGroup[] {
  const wanted = new Set(of.map(({ path }) => path));
  const read = headersReadByHub(list, record);
  const known = nameFiles(list.files)
    .filter(({ file }) => wanted.has(file.path))
    .map(({ file, named }) => ({
      file,
      reading: readingOf(named.family, read.has(file), opened.get(file.path)?.as),
    }));
  return READINGS.map((reading) => ({
    reading,
    files: known.filter((entry) => entry.reading === reading).map(({ file }) => file),
  })).filter(({ files }) => files.length > 0);
}

function readingOf(family: Family, headerRead: boolean, as: Deserialised | undefined): Reading {
  if (as === 'code-config' || as === 'python') return 'code_config';
  if (family === 'pickle') return as === 'weights-only' ? 'pickle_refused' : 'pickle';
  if (family === 'code-carrying') return 'code_carrying';
  if (family !== 'data') return 'other';
  return headerRead ? 'data_only' : 'data_by_name';
}
