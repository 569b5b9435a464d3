import type { Facts, FactsUpdate } from '../../facts/facts';
import type { FileListFact, RepositoryFile } from '../../facts/files';
import type { SignatureFact } from '../../facts/signature';
import { collected, failed, valueOf, type Failure, type Slot, type Source } from '../../model/slot';
import { commitId, type Subject } from '../../model/subject';
import type { AskBytes, Completeness, CollectLinkedRequest, SignatureReader } from '../contract';
import { countsAsDownload } from './downloads';
import { fileUrl, rawUrl } from './site';
import { API_ORIGIN, apiPath } from './hub';

/** Bundles of one repository; real ones have one, or one for the model and one for a folder. */
export const BUNDLE_LIMIT = 3;

/** Files that are named like a bundle and are fetched to see; claims beside a model share the name. */
export const CANDIDATE_LIMIT = 6;

/** Bytes; as much as a bundle may have. */
const BUNDLE_BYTES = 1_048_576;

/** Bytes of one small file: the hub keeps larger ones outside git. */
const SMALL_BYTES = 10_485_760;

/** A hub that did not answer so often is not asked for the rest. */
const FAILURES_ENOUGH = 2;

/** So named, a file is told of even when it is no bundle that can be read. */
const MEANT_AS_SIGNATURE = /\.sig$|\.sigstore(?:\.json)?$/i;

/**
 * The last step of the linked phase: signature bundles, checked against the listing at its commit. Small files come from
 * `/raw/`, which the hub does not count downloads by; what would count is not looked at.
 */
export async function* checkSignatures(
  { signatures: reader, askBytes, now, isDue }: CollectLinkedRequest,
  facts: Facts,
): AsyncGenerator<FactsUpdate> {
  const { subject } = facts;
  const files = valueOf(facts.files);
  if (!reader || !askBytes || files === null || commitId(subject.revision) === null) return;
  if (!isDue(facts.signatures, completeness(facts.signatures))) return;
  const path = `${apiPath(subject.id)}/tree/${subject.revision}`;
  const source: Source = { kind: 'api', url: API_ORIGIN + path, path: '' };
  const { bundles, failure } = await findBundles(facts, files, reader, askBytes);
  // A bundle that the server exchanged may be the one that contradicts.
  if (failure !== null && (bundles.length === 0 || failure === 'bytes-differ')) {
    yield { signatures: failed(failure, source, now()) };
    return;
  }
  const fetchSmall = smallFiles(subject, askBytes);
  const checked: SignatureFact[] = [];
  for (const bundle of bundles) {
    checked.push(await reader.check({ bundle, ...files, publisher: namespaceOf(subject), fetchSmall }));
  }
  yield { signatures: collected(checked, source, now()) };
}

/** Files that could not be fetched are asked for again sooner. */
function completeness(slot: Slot<readonly SignatureFact[]>): Completeness {
  const files = (valueOf(slot) ?? []).flatMap((fact) => fact.files);
  return files.some(({ why }) => why === 'not-fetched') ? 'failing' : 'whole';
}

/** An id without a slash is the hub's own, of nobody's namespace. */
const namespaceOf = ({ id }: Subject): string => id.slice(0, Math.max(id.indexOf('/'), 0));

interface Bundle {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Found {
  readonly bundles: readonly Bundle[];
  /** Why a candidate could not be fetched; null when none failed. */
  readonly failure: Failure | null;
}

/** By their names, then by what is in them; those at the root first. */
async function findBundles(
  facts: Facts,
  { files }: FileListFact,
  { isCandidate, looksLikeBundle }: SignatureReader,
  askBytes: AskBytes,
): Promise<Found> {
  const candidates = files.filter((file) => isCandidate(file.path, file.size)).toSorted(byPromise);
  const bundles: Bundle[] = [];
  let failure: Failure | null = null;
  for (const file of candidates.slice(0, CANDIDATE_LIMIT)) {
    if (bundles.length === BUNDLE_LIMIT) break;
    const url = bundleUrl(facts, file);
    if (url === null) continue;
    const answer = await askBytes(url, BUNDLE_BYTES, file);
    if (!answer.ok) failure = worse(failure, answer.failure);
    else if (MEANT_AS_SIGNATURE.test(file.path) || looksLikeBundle(answer.bytes)) {
      bundles.push({ path: file.path, bytes: answer.bytes });
    }
  }
  return { bundles, failure };
}

const worse = (before: Failure | null, next: Failure): Failure =>
  before === null || next === 'bytes-differ' ? next : before;

const rank = ({ path }: RepositoryFile): number =>
  Number(path.includes('/')) * 2 + Number(!MEANT_AS_SIGNATURE.test(path));

const byPromise = (a: RepositoryFile, b: RepositoryFile): number =>
  rank(a) - rank(b) || (a.path < b.path ? -1 : 1);

/** `/raw/` has what git holds; of a large file only its pointer, so that is read where its bytes are. */
function bundleUrl(facts: Facts, { path, sha256 }: RepositoryFile): string | null {
  if (sha256 === null) return rawUrl(facts.subject, path);
  return countsAsDownload(facts, path) ? null : fileUrl(facts.subject, path);
}

/** Each file once, whatever number of bundles sign it; none once the hub failed to answer twice. */
function smallFiles(
  subject: Subject,
  askBytes: AskBytes,
): (path: string) => Promise<Uint8Array<ArrayBuffer> | null> {
  const known = new Map<string, Uint8Array<ArrayBuffer> | null>();
  let failures = 0;
  return async (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    if (failures >= FAILURES_ENOUGH) return null;
    const answer = await askBytes(rawUrl(subject, path), SMALL_BYTES);
    if (!answer.ok && answer.failure !== 'not-found') failures += 1;
    const bytes = answer.ok ? answer.bytes : null;
    known.set(path, bytes);
    return bytes;
  };
}
