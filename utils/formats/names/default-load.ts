import type { RepositoryFile } from '../../facts/files';
import type { WeightsRecordFact } from '../../facts/record';
import { message, type Message } from '../../model/message';
import { shown } from '../../names/shown';
import { nameFiles, splitPath } from './by-name';
import { LOAD_TABLE, type LoadRule, type LoadStep } from './default-load-table';

/** The files that a default load reads, why these, and whether the library's own rule says so. */
export interface DefaultLoad {
  readonly files: readonly RepositoryFile[];
  readonly because: Message;
  readonly certain: boolean;
}

interface Picked {
  readonly files: readonly RepositoryFile[];
  readonly indexed: boolean;
}

/** The rule for a library name, or null when the table has none. */
export function loadRuleOf(library: string | null): LoadRule | null {
  const name = (library ?? '').trim().toLowerCase().replaceAll('_', '-');
  return LOAD_TABLE.find(({ libraries }) => libraries.includes(name)) ?? null;
}

interface Known {
  readonly library: string | null;
  readonly record: WeightsRecordFact | null;
  readonly load: DefaultLoad;
}

/** Many ask of the same list, which may hold 100,000 files: the last answer is kept while the list lives. */
const KNOWN = new WeakMap<readonly RepositoryFile[], Known>();

/**
 * DESIGN §6, "Default load". For an unknown library, or when its own names are not here: every weight file counts,
 * because any of them may be the one.
 */
export function defaultLoad(
  library: string | null,
  files: readonly RepositoryFile[],
  record: WeightsRecordFact | null,
): DefaultLoad {
  const known = KNOWN.get(files);
  if (known?.library === library && known.record === record) return known.load;
  const load = decideLoad(library, files, record);
  KNOWN.set(files, { library, record, load });
  return load;
}

function decideLoad(
  library: string | null,
  files: readonly RepositoryFile[],
  record: WeightsRecordFact | null,
): DefaultLoad {
  const rule = loadRuleOf(library);
  const picked = rule ? pickAll(rule, files) : { files: [], indexed: false };
  if (rule && picked.files.length > 0) {
    return {
      files: picked.files,
      because: message('load_risk_default_load_because_library', shown(library ?? '')),
      certain: !picked.indexed || (record !== null && record.safetensors !== null),
    };
  }
  const weights = nameFiles(files).flatMap(({ file, named }) => (named.weights ? [file] : []));
  return { files: weights, because: becauseOfFallback(library, rule, weights), certain: false };
}

function becauseOfFallback(
  library: string | null,
  rule: LoadRule | null,
  weights: readonly RepositoryFile[],
) {
  if (weights.length === 0) return message('load_risk_default_load_because_no_weights');
  if (rule) return message('load_risk_default_load_because_names_differ', shown(library ?? ''));
  return library
    ? message('load_risk_default_load_because_unknown_library', shown(library))
    : message('load_risk_default_load_because_no_library');
}

function pickAll(rule: LoadRule, files: readonly RepositoryFile[]): Picked {
  const byFolder = new Map<string, Entry[]>();
  const wanted = new Map<string, boolean>();
  for (const file of files) {
    const { folder, name } = splitPath(file.path);
    const counts = wanted.get(folder) ?? rule.folders.test(folder);
    wanted.set(folder, counts);
    if (!counts) continue;
    const inFolder = byFolder.get(folder);
    if (inFolder) inFolder.push({ file, name });
    else byFolder.set(folder, [{ file, name }]);
  }
  const picks = [...byFolder.values()].flatMap((inFolder) =>
    rule.picks.map((pick) => pickOne(pick, inFolder)),
  );
  const paths = new Set(picks.flatMap((pick) => pick.files.map(({ path }) => path)));
  return {
    files: files.filter(({ path }) => paths.has(path)),
    indexed: picks.some(({ indexed }) => indexed),
  };
}

interface Entry {
  readonly file: RepositoryFile;
  readonly name: string;
}

function pickOne(pick: readonly LoadStep[], inFolder: readonly Entry[]): Picked {
  for (const { take, when, indexed } of pick) {
    if (when && !inFolder.some(({ name }) => when.test(name))) continue;
    const files = inFolder.flatMap(({ file, name }) => (take.test(name) ? [file] : []));
    if (files.length > 0) return { files, indexed: indexed ?? false };
  }
  return { files: [], indexed: false };
}
