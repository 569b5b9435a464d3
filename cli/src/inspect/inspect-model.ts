import { notYetAsked, worthReading } from '../../../utils/assess/worth-reading';
import type { RepositoryFile } from '../../../utils/facts/files';
import type { InspectedFile } from '../../../utils/facts/inspection';
import { message, type Translate } from '../../../utils/model/message';
import { listModel, namedModel, pageOfFile, readListed, withRead } from '../sources/hub';
import { inOrder } from './in-order';
import type { Outcome, Timed } from './outcome';

/** Files read at once: the hub's answers are waited for, not this machine. */
const AT_ONCE = 4;

export interface ModelOptions {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  readonly all: boolean;
  readonly translate: Translate;
  /** Called with a sentence about files that are not read. */
  readonly note: (text: string) => void;
}

/** What is in the files of a model on the hub, each under the address of its page at the commit. Throws `UsageError`. */
export async function* inspectModel(operand: string, options: ModelOptions): AsyncGenerator<Outcome> {
  const { signal, note, all, translate } = options;
  const listing = await listModel(namedModel(operand), options.fetch);
  if (!listing.ok) {
    const reason = translate(message(`reason_${listing.failure.replaceAll('-', '_')}`));
    yield { kind: 'failed', path: operand, reason };
    return;
  }
  let { facts } = listing;
  const asked = new Set<string>();
  const next = () => notYetAsked(asked, all ? listing.files : worthReading(facts));
  for (let files = next(); files.length > 0 && !signal.aborted; files = next()) {
    const read = async (file: RepositoryFile) =>
      signal.aborted ? null : readListed(facts, file, options.fetch, signal);
    for await (const seen of inOrder(files[Symbol.iterator](), read, AT_ONCE)) {
      if (seen === null || signal.aborted) continue;
      facts = withRead(facts, seen);
      yield outcomeOf(seen, pageOfFile(facts, seen.path), translate);
    }
  }
  if (!listing.complete) note(`${operand}: the hub's list of files is not complete`);
  const rest = listing.files.length - asked.size;
  if (rest > 0 && !signal.aborted)
    note(`${operand}: ${rest} files not read that loading does not open (--all reads them)`);
}

/** A file of which no byte came could not be opened. */
function outcomeOf(seen: InspectedFile, path: string, translate: Translate): Outcome {
  const failure = seen.findings.find(({ id }) => id.startsWith('read/'));
  if (failure !== undefined && seen.bytesRead === 0)
    return { kind: 'failed', path, reason: translate(failure.message) };
  const { identity: _identity, bytes, ms, ...read } = seen;
  const complete = bytes !== 'differs' && !seen.findings.some(({ id }) => id.startsWith('incomplete/'));
  const timed: Timed = { ...read, path, complete, ms: Math.round(ms * 100) / 100 };
  return { kind: 'seen', seen: timed };
}
