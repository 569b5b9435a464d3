import { siblings, treeEntries } from '../../utils/hubs/huggingface/files';
import { modelId } from '../../utils/hubs/huggingface/ids';
import { list, record, text } from '../../utils/hubs/read';
import type { RepositoryFile } from '../../utils/facts/files';
import { sha256 } from '../../utils/model/subject';

/** A model and its files, as a saved answer lists them. */
export interface Listing {
  readonly id: string;
  readonly files: readonly RepositoryFile[];
}

/** `…__OWNER_NAME.json` and `OWNER__NAME.json`: how captures are named. */
function idInName(name: string): string | null {
  const stem = name.replace(/\.(json|sig)$/, '').replace(/\.(model|tree|response)$/, '');
  const [last = '', before = ''] = stem.split('__').toReversed();
  return modelId(
    before.startsWith('quoted-') || before === 'tree-entry' ? last.replace('_', '/') : `${before}/${last}`,
  );
}

const file = (path: string, digest: unknown): RepositoryFile => ({
  path,
  size: null,
  blobId: null,
  sha256: sha256(digest),
  xetHash: null,
  scan: null,
});

/** What one saved JSON document says of models' files; empty for any other document. */
export function listingsIn(name: string, value: unknown): readonly Listing[] {
  const document = record(value);
  if (document === null) return tree(idInName(name), value);
  const id = modelId(document.id);
  const info = siblings(document.siblings);
  if (id !== null && info !== null) return [{ id, files: info.files }];
  return [...signed(idInName(name), document), ...described(document), ...page(document)];
}

const tree = (id: string | null, entries: unknown): readonly Listing[] =>
  id === null ? [] : [{ id, files: treeEntries(entries).files }];

/** The islands of a saved files page: by component, each a list of its properties. */
function page(document: Readonly<Record<string, unknown>>): readonly Listing[] {
  const props = (component: string) => record(list(document[component])[0]);
  const id = modelId(record(props('ModelHeader')?.model)?.id);
  return tree(id, props('ViewerIndexTreeList')?.entries);
}

/** The files that a model's signature names, with the digests that were signed. */
function signed(id: string | null, document: Readonly<Record<string, unknown>>): readonly Listing[] {
  const payload = record(document.dsseEnvelope)?.payload;
  if (id === null || typeof payload !== 'string') return [];
  const statement = record(JSON.parse(Buffer.from(payload, 'base64').toString('utf8')));
  const folder = text(record(list(statement?.subject)[0])?.name) ?? '';
  const files = list(record(statement?.predicate)?.resources).flatMap((item) => {
    const resource = record(item);
    const path = text(resource?.name);
    return path === null || resource?.algorithm !== 'sha256'
      ? []
      : [file(`${folder}/${path}`, resource.digest)];
  });
  return [{ id, files }];
}

/** A descriptor of files for download, each with its address on the hub. */
function described(document: Readonly<Record<string, unknown>>): readonly Listing[] {
  return list(record(document.files)?.all).flatMap((item) => {
    const entry = record(item);
    const [, id, path] =
      /^https:\/\/huggingface\.co\/([^/]+\/[^/]+)\/resolve\/[^/]+\/(.+)$/.exec(text(entry?.url) ?? '') ?? [];
    return modelId(id) === null || id === undefined || path === undefined
      ? []
      : [{ id, files: [file(path, entry?.sha256checksum)] }];
  });
}
