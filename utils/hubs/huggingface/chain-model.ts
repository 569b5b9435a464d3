import { chainFactsOf, type ChainFacts } from '../../facts/chain';
import type { FileListFact } from '../../facts/files';
import { collected, notCollected, type Source } from '../../model/slot';
import { commitId, type ModelId } from '../../model/subject';
import { emptyFacts } from '../../facts/empty-facts';
import { record, text } from '../read';
import { siblings } from './files';
import { API_ORIGIN, apiPath, huggingface } from './hub';
import { modelId } from './ids';
import { modelFacts } from './model';
import { DEFAULT_BRANCH, resolveRevision } from './revision';
import { isLicenseFile, README, readmePath } from './texts';

/** Files kept of a base model: the shards of the largest models are some 200. */
export const CHAIN_FILE_LIMIT = 300;

interface ChainInfo {
  readonly id: ModelId;
  readonly facts: ChainFacts;
}

/** A base model's slots by its own record (`/api/models/{id}?blobs=true`), its card's text still unread. */
export function chainInfo(
  json: unknown,
  at: number,
  isDecisive: (path: string) => boolean,
): ChainInfo | null {
  const model = record(json);
  const id = modelId(model?.id);
  if (model === null || id === null) return null;
  const url = API_ORIGIN + apiPath(id);
  const source = (path: string): Source => ({ kind: 'api', url, path });
  const commit = commitId(model.sha);
  const listed = siblings(model.siblings);
  const author = text(model.author);
  const revision = { ...resolveRevision(DEFAULT_BRANCH, null, commit), ...(commit !== null && { commit }) };
  const known = {
    ...emptyFacts({ hub: huggingface.id, id, revision: commit ?? DEFAULT_BRANCH }, 'not-offered-by-hub'),
    ...modelFacts(model, source(''), at),
    revision: collected(revision, source('/sha'), at),
    ...(listed && { files: collected(reduced(listed, isDecisive), source('/siblings'), at) }),
    ...(author !== null && {
      publisher: collected(
        { name: author, displayName: author, kind: 'unknown' as const, followers: null },
        source('/author'),
        at,
      ),
    }),
  };
  const cardReading =
    readmePath(known, listed) === null ? notCollected('nothing-to-read') : notCollected('not-on-this-page');
  return { id, facts: chainFactsOf({ ...known, cardReading }) };
}

/** As many as are kept, the telling ones first; the list is complete only when nothing was left out. */
function reduced({ files, complete }: FileListFact, isDecisive: (path: string) => boolean): FileListFact {
  if (files.length <= CHAIN_FILE_LIMIT) return { files, complete };
  const few = files.filter(({ path }) => path === README || isLicenseFile(path));
  const telling = [...few, ...files.filter((file) => !few.includes(file) && isDecisive(file.path))];
  return { files: telling.slice(0, CHAIN_FILE_LIMIT), complete: false };
}
