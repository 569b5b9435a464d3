/**
 * What a capture must lead to, worked out from its raw JSON with none of the project's own readers:
 * two readings of one document that agree are worth more than one.
 */

type Raw = Readonly<Record<string, unknown>>;

export const raw = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {}; // just checked
export const rawList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Props by island, each island’s occurrences in document order. */
export type Islands = Readonly<Record<string, readonly unknown[] | undefined>>;
export const first = (islands: Islands, name: string): Raw => raw(islands[name]?.[0]);

const tagsOf = (model: Raw): string[] => rawList(model.tags).map(String);

export function expectedLicense(model: Raw): string[] {
  const declared = raw(model.cardData).license;
  const stated = typeof declared === 'string' ? [declared] : rawList(declared).map(String);
  const tagged = tagsOf(model)
    .filter((tag) => tag.startsWith('license:'))
    .map((tag) => tag.replace('license:', ''));
  return (stated.length > 0 ? stated : tagged).map((id) => id.toLowerCase());
}

/** The hub's keys and its scanners' names. */
const SCANNERS: readonly (readonly [key: string, name: string])[] = [
  ['avScan', 'ClamAV'],
  ['pickleImportScan', 'picklescan'],
  ['protectAiScan', 'Protect AI'],
  ['jFrogScan', 'JFrog'],
  ['virusTotalScan', 'VirusTotal'],
];

export interface ExpectedFile {
  readonly path: string;
  readonly size: unknown;
  readonly sha256: unknown;
  readonly overall: unknown;
  readonly scanners: Readonly<Record<string, unknown>>;
  readonly imports: readonly string[];
}

export function expectedFile(value: unknown): ExpectedFile {
  const entry = raw(value);
  const lfs = raw(entry.lfs);
  const status = raw(entry.securityFileStatus);
  const present = SCANNERS.filter(([key]) => key in status);
  return {
    path: String(entry.path),
    size: lfs.size ?? entry.size,
    sha256: lfs.oid ?? null,
    overall: status.status ?? null,
    scanners: Object.fromEntries(present.map(([key, name]) => [name, raw(status[key]).status])),
    imports: rawList(raw(status.pickleImportScan).pickleImports).map(
      (item) => `${String(raw(item).module)}.${String(raw(item).name)}: ${String(raw(item).safety)}`,
    ),
  };
}

export const expectedFiles = (entries: unknown): ExpectedFile[] =>
  rawList(entries)
    .filter((entry) => raw(entry).type === 'file')
    .map(expectedFile);

interface Expected {
  readonly id: string;
  readonly revision: string;
  readonly license: readonly string[];
  readonly tags: readonly string[];
  /** Null when the page lists none. */
  readonly files: readonly ExpectedFile[] | null;
  readonly address: string;
}

/** Null for a page that shows no model. */
export function expectedOf(islands: Islands): Expected | null {
  const model = raw(first(islands, 'ModelHeader').model);
  if (typeof model.id !== 'string') return null;
  const viewer =
    'ViewerHeader' in islands ? first(islands, 'ViewerHeader') : first(islands, 'BranchSelector');
  const rev = raw(viewer.context).rev ?? viewer.rev;
  const branch = rawList(raw(viewer.refs).branches).find((ref) => raw(ref).name === rev);
  const address = `https://huggingface.co/${model.id}`;
  return {
    id: model.id,
    revision: String(raw(branch).targetCommit ?? rev ?? 'main'),
    license: expectedLicense(model),
    tags: tagsOf(model),
    files:
      'ViewerIndexTreeList' in islands ? expectedFiles(first(islands, 'ViewerIndexTreeList').entries) : null,
    address: rev === undefined ? address : `${address}/tree/${encodeURIComponent(String(rev))}`,
  };
}
