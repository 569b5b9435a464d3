import { createAskers, askedFrom } from '../../../utils/assess/ask';
import { readFiles, withInspection } from '../../../utils/assess/inspection';
import { createQuota } from '../../../utils/assess/quota';
import { FILE_BYTES, FILE_REQUESTS } from '../../../utils/bytes/limits';
import { memoryInspections } from '../../../utils/cache/memory';
import type { Facts } from '../../../utils/facts/facts';
import type { RepositoryFile } from '../../../utils/facts/files';
import type { InspectedFile } from '../../../utils/facts/inspection';
import { merge } from '../../../utils/facts/merge';
import { huggingfaceApi } from '../../../utils/hubs/huggingface/api';
import { huggingfaceSite } from '../../../utils/hubs/huggingface/site';
import { huggingfacePage } from '../../../utils/hubs/huggingface/page';
import { modelId, revisionName } from '../../../utils/hubs/huggingface/ids';
import { DEFAULT_BRANCH } from '../../../utils/hubs/huggingface/revision';
import { valueOf, type Failure } from '../../../utils/model/slot';
import { UsageError } from '../exit';
import { within } from './url';

/** How a model on a hub is named as an operand: `hf:OWNER/NAME`, `hf:OWNER/NAME@REVISION`. */
const NAMED = /^hf:([^@]*)(?:@(.*))?$/s;

const api = huggingfaceApi;

/** What is known of a model before anything is asked: its name. Throws `UsageError` for what the hub would not allow. */
export function namedModel(operand: string): Facts {
  const [, name = '', revision = DEFAULT_BRANCH] = NAMED.exec(operand) ?? [];
  const id = modelId(name);
  if (id === null || revisionName(revision) === null)
    throw new UsageError(`${operand} names no model: write hf:OWNER/NAME or hf:OWNER/NAME@REVISION`);
  const url = huggingfaceSite.tree({ hub: api.hub.id, id, revision });
  const page = huggingfacePage.byAddress?.(url) ?? null;
  const facts = page && api.decode(page, Date.now());
  if (facts === null) throw new UsageError(`${operand} names no model`);
  return facts;
}

export type Listing =
  | {
      readonly ok: true;
      readonly facts: Facts;
      readonly files: readonly RepositoryFile[];
      readonly complete: boolean;
    }
  | { readonly ok: false; readonly failure: Failure };

/** The model's files at the commit that its revision stands for now: one call of the hub's API, more for a long list. */
export async function listModel(named: Facts, fetcher: typeof fetch): Promise<Listing> {
  const now = Date.now;
  const [origin] = api.hub.origins;
  const askers = createAskers({
    site: askedFrom(api, origin),
    fetch: fetcher,
    quota: createQuota(api.rateLimit),
    now,
  });
  const question = { facts: named, before: null, ...askers, texts: {}, again: false, mayPost: false, now };
  for await (const update of api.collect({ ...question, isRisky: () => false })) {
    const facts = merge(named, update);
    const files = valueOf(facts.files);
    if (files !== null) return { ok: true, facts, ...files };
    if (facts.files.state === 'failed') return { ok: false, failure: facts.files.error };
  }
  return { ok: false, failure: 'unreadable' };
}

/** Reads one file of a listed model by ranges, compared with the list, in the budget of one click. */
export async function readListed(
  facts: Facts,
  file: RepositoryFile,
  fetcher: typeof fetch,
  signal: AbortSignal,
): Promise<InspectedFile | null> {
  const budget = { bytes: FILE_BYTES, requests: FILE_REQUESTS };
  const checked = within(api.mayRead, fetcher);
  const options = {
    api,
    fetch: checked,
    store: memoryInspections(),
    budget,
    signal,
    now: () => performance.now(),
  };
  for await (const read of readFiles(facts, [file], options)) return read;
  return null;
}

/** The page on which a reader sees the file, at the commit. */
export const pageOfFile = (facts: Facts, path: string): string => api.filePage(facts.subject, path);

/** Facts after one more file was read: it may name others. */
export const withRead = (facts: Facts, read: InspectedFile): Facts =>
  withInspection(facts, read, pageOfFile(facts, read.path), Date.now());
