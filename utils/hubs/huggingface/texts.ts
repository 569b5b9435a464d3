import type { Facts } from '../../facts/facts';
import type { FileListFact, RepositoryFile } from '../../facts/files';
import type { LicenseFact } from '../../facts/access';
import { collected, failed, notCollected, valueOf, type Slot, type Source } from '../../model/slot';
import type { Subject } from '../../model/subject';
import type { AskText } from '../contract';
import { rawUrl } from './site';

export const README = 'README.md';

/** Bytes. The longest genuine cards (tables of thousands of results) come to some 1 MB. */
export const README_LIMIT = 2_000_000;

/** Bytes. The longest licence texts come to some 40 KB, a bundle of several to 200 KB. */
export const LICENSE_LIMIT = 256_000;

/** At the root, and named after what it is. */
const LICENSE_FILE =
  /^(?:[\w-]{0,40}licen[cs]e[\w-]{0,40}|copying|unlicense)(?:[.-][\w.-]{1,20})?(?<!\.(?:py|json|ya?ml|pdf|html?|docx?))$/i;

/** Whether a path is that of a licence's text. */
export const isLicenseFile = (path: string): boolean => LICENSE_FILE.test(path);

/** Of all files only the two kinds that no library starts a download with (facts/HUGGINGFACE §6.59). */
export const textUrl = (subject: Subject, path: string): string | null =>
  path === README || isLicenseFile(path) ? rawUrl(subject, path) : null;

/** Which file is the licence's text: the one the hub or the card names, else the one with the plainest name. */
export function licensePath(
  license: LicenseFact | null,
  files: readonly { readonly path: string }[],
): string | null {
  const there = files.map(({ path }) => path).filter(isLicenseFile);
  const linked = license?.link?.split('/').at(-1);
  const named = [license?.file, linked].find((path) => there.includes(path ?? ''));
  return named ?? there.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** What the list says of a text's file. */
const listedIn = (files: FileListFact | null, path: string): RepositoryFile | null =>
  files?.files.find((file) => file.path === path) ?? null;

interface TextRequest<Value> {
  readonly askText: AskText;
  readonly now: () => number;
  readonly subject: Subject;
  readonly files: FileListFact | null;
  /** Null when there is no such file. */
  readonly path: string | null;
  readonly limit: number;
  readonly read: (text: string) => Value | Promise<Value>;
  /** The slot as it was known before, and the files it was read among. */
  readonly before: { readonly slot: Slot<Value>; readonly files: FileListFact | null } | null;
}

/** What a text says, without asking for it again while its blob is the same. */
export async function textSlot<Value>(request: TextRequest<Value>): Promise<Slot<Value>> {
  const { subject, files, path, limit, before, now } = request;
  if (path === null) return notCollected('nothing-to-read');
  const listed = listedIn(files, path);
  const blob = listed?.blobId ?? null;
  if (before?.slot.state === 'collected' && blob !== null && listedIn(before.files, path)?.blobId === blob) {
    return before.slot;
  }
  const url = textUrl(subject, path);
  if (url === null) return notCollected('not-offered-by-hub');
  const source: Source = { kind: 'file', url, path: '' };
  if ((listed?.size ?? 0) > limit) return failed('too-large', source, now());
  const answer = await request.askText(url, limit, listed);
  return answer.ok
    ? collected(await request.read(answer.text), source, now())
    : failed(answer.failure, source, now());
}

/** README.md, unless the listing or the page says that there is none. */
export function readmePath(
  { hasCard: card }: Pick<Facts, 'hasCard'>,
  files: FileListFact | null,
): string | null {
  if (files?.files.some(({ path }) => path === README)) return README;
  if (files?.complete === true) return null;
  return valueOf(card) === true ? README : null;
}
