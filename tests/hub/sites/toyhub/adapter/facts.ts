import type { FactsUpdate } from '../../../../../utils/facts/facts';
import { count, flag, list, record, text, uncut, type JsonRecord } from '../../../../../utils/hubs/read';
import type { RepositoryFile } from '../../../../../utils/facts/files';
import { collected, type Source } from '../../../../../utils/model/slot';
import { commitId, sha256, type ModelId, type Subject } from '../../../../../utils/model/subject';
import { toyhub } from './hub';
import { toyhubSite } from './site';

const modelId = (value: unknown): ModelId | null =>
  typeof value === 'string' && toyhubSite.named(value.split('/'))?.id === value ? (value as ModelId) : null; // just checked

/** The model at its commit that a record is about; null when it names none. */
export function subjectOf(model: JsonRecord | null): Subject | null {
  const [id, commit] = [modelId(model?.id), commitId(model?.commit)];
  return id === null || commit === null ? null : { hub: toyhub.id, id, revision: commit };
}

/** What a record says, on a page or from the API. */
export function recordFacts(model: JsonRecord, source: Source, at: number): FactsUpdate {
  const owner = record(model.owner);
  const name = text(owner?.name);
  const since = text(owner?.since);
  const license = text(model.license);
  const commit = commitId(model.commit);
  const from = (path: string): Source => ({ ...source, path });
  return {
    revision: collected({ requested: 'main', kind: 'branch', commit }, from('/commit'), at),
    license: collected(
      { ids: license === null ? [] : [license], name: null, link: null, file: null },
      from('/license'),
      at,
      'declared',
    ),
    access: collected({ gated: 'no', private: false, disabled: false, terms: null }, from(''), at),
    hasCard: collected(true, from(''), at),
    ...(name !== null && {
      publisher: collected(
        {
          name,
          displayName: name,
          kind: flag(owner?.organisation) === true ? 'organisation' : 'user',
          followers: null,
        },
        from('/owner'),
        at,
      ),
    }),
    ...(since !== null && { publisherSince: collected(since, from('/owner/since'), at) }),
    ...(Array.isArray(model.files) && {
      files: collected({ files: list(model.files).flatMap(fileOf), complete: true }, from('/files'), at),
    }),
  };
}

function fileOf(value: unknown): readonly RepositoryFile[] {
  const file = record(value);
  const path = uncut(file?.path);
  if (path === null) return [];
  const [size, digest] = [count(file?.bytes), sha256(file?.sha256)];
  return [{ path, size, sha256: digest, blobId: digest, xetHash: null, scan: null }];
}
