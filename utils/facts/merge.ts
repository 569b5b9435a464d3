import { notCollected, type Slot } from '../model/slot';
import { factsOf, type FactName, type Facts, type FactsUpdate, type FactValue, type Slots } from './facts';
import type { FileListFact, RepositoryFile } from './files';

/**
 * Facts with what a later answer taught. A collected slot is never lost to an empty or failed one; file
 * lists are joined by path, so that a page's scan details and an answer's full list add up.
 */
export function merge(known: Facts, update: FactsUpdate): Facts {
  const subject = update.subject ?? known.subject;
  const before = subject.revision === known.subject.revision ? known : ofAnotherCommit(known);
  const merged = factsOf(subject, (name) => mergeSlot(before, update, name));
  const files = update.files === undefined ? known.files : mergeFiles(known, update.files);
  return {
    ...merged,
    files,
    scannedFileCount: countScans(merged.scannedFileCount, files),
  };
}

function mergeSlot<Name extends FactName>(
  known: Slots,
  update: Partial<Slots>,
  name: Name,
): Slot<FactValue<Name>> {
  const before: Slot<FactValue<Name>> = known[name];
  const next: Slot<FactValue<Name>> | undefined = update[name];
  return next === undefined ? before : newer(before, next);
}

/** What was read in, or compared with, the files of one commit: of another's it says nothing. */
const ofAnotherCommit = (facts: Facts): Facts => ({
  ...facts,
  cardReading: unread(facts.cardReading),
  licenseText: unread(facts.licenseText),
  headerComparison: unread(facts.headerComparison),
  signatures: unread(facts.signatures),
});

const unread = <Value>(slot: Slot<Value>): Slot<Value> =>
  slot.state === 'collected' ? notCollected('not-on-this-page') : slot;

/** Page and answer each counted the files they told of; the joined list knows better. */
function countScans(scans: Facts['scannedFileCount'], files: Facts['files']): Facts['scannedFileCount'] {
  if (scans.state !== 'collected' || files.state !== 'collected') return scans;
  return { ...scans, value: files.value.files.filter((file) => file.scan !== null).length };
}

function newer<Value>(known: Slot<Value>, next: Slot<Value>): Slot<Value> {
  // That a page does not carry something is no news of it.
  if (next.state === 'not-collected' && next.why === 'not-on-this-page') return known;
  // Bytes that are not the listed ones are news: what was read before may be as old.
  if (next.state === 'failed' && next.error === 'bytes-differ') return next;
  return known.state === 'collected' && next.state !== 'collected' ? known : next;
}

function mergeFiles({ files: known }: Facts, next: Slot<FileListFact>): Slot<FileListFact> {
  if (next.state !== 'collected') return newer(known, next);
  if (known.state !== 'collected') return next;
  const before = new Map(known.value.files.map((file) => [file.path, file]));
  const files = next.value.files.map((file) => join(before.get(file.path), file));
  if (next.value.complete) return { ...next, value: { files, complete: true } };
  // A list of one folder: what it does not name is still there.
  const named = new Set(next.value.files.map((file) => file.path));
  const rest = known.value.files.filter((file) => !named.has(file.path));
  return { ...next, value: { files: [...files, ...rest], complete: known.value.complete } };
}

/** Details of the same bytes add up; a file whose bytes changed keeps nothing of the old. */
function join(before: RepositoryFile | undefined, file: RepositoryFile): RepositoryFile {
  if (before === undefined) return file;
  const same = (before.blobId ?? before.sha256) === (file.blobId ?? file.sha256);
  return same
    ? {
        ...file,
        size: file.size ?? before.size,
        sha256: file.sha256 ?? before.sha256,
        xetHash: file.xetHash ?? before.xetHash,
        scan: file.scan ?? before.scan,
      }
    : file;
}
