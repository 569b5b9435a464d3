import type { Facts, FactsUpdate } from '../../facts/facts';
import type { FileListFact } from '../../facts/files';
import { valueOf } from '../../model/slot';
import type { Subject } from '../../model/subject';
import type { CollectRequest } from '../contract';
import { LICENSE_LIMIT, licensePath, README_LIMIT, readmePath, textSlot } from './texts';

type Reading = Pick<CollectRequest, 'askText' | 'texts' | 'now' | 'before'>;

const known = <Name extends 'cardReading' | 'licenseText'>(before: Facts | null, name: Name) =>
  before && { slot: before[name], files: valueOf(before.files) };

/** The model card's own text, read. */
export async function* readCard(
  { askText, texts, now, before }: Reading,
  subject: Subject,
  { hasCard: card }: Pick<Facts, 'hasCard'>,
  files: FileListFact | null,
): AsyncGenerator<FactsUpdate> {
  const { card: read } = texts;
  if (read === undefined) return;
  const cardReading = await textSlot({
    askText,
    now,
    subject,
    files,
    path: readmePath({ hasCard: card }, files),
    limit: README_LIMIT,
    read: (text) => read(text, subject.id),
    before: known(before, 'cardReading'),
  });
  yield { cardReading };
}

/** The text of the repository's licence file, compared with the known ones. */
export async function* readLicense(
  { askText, texts, now, before }: Reading,
  subject: Subject,
  { license }: Pick<Facts, 'license'>,
  files: FileListFact,
): AsyncGenerator<FactsUpdate> {
  const { license: read } = texts;
  if (read === undefined) return;
  const path = licensePath(valueOf(license), files.files);
  const licenseText = await textSlot({
    askText,
    now,
    subject,
    files,
    path,
    limit: LICENSE_LIMIT,
    read: async (text) => ({ path: path ?? '', ...(await read(text)) }),
    before: known(before, 'licenseText'),
  });
  yield { licenseText };
}
