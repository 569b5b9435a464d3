import type { Facts } from '../facts/facts';
import type { RepositoryFile } from '../facts/files';
import type { InspectedFile } from '../facts/inspection';
import type { ConfigNamesFact, CustomCodeFact } from '../facts/record';
import { nameFiles, type Family } from '../formats/names/by-name';
import { message, type Message } from '../model/message';
import { valueOf } from '../model/slot';
import { shown } from '../names/shown';
import { isDecisive, type Deserialised, type Loader } from './loader';
import { follow, type Named, type Naming } from './named';
import { pickedBy, type OpenedFile } from './picked';
import { loaderOf, TELLING_CONFIGS } from './table';
import { Listing } from './where';

/** What of a subject tells which files a load opens. */
export type Loading = Pick<Facts, 'files' | 'library'> &
  Partial<Pick<Facts, 'subject' | 'customCode' | 'configNames' | 'inspections'>>;

/** What a usual load of a subject opens, as far as its library, its list and the files that were read tell. */
export interface DefaultLoad {
  /** Null when the table does not know the library. */
  readonly loader: Loader | null;
  /** By path, settings and what needs a flag too. */
  readonly opened: ReadonlyMap<string, OpenedFile>;
  /** Those that decide what the load does, in the list's order. */
  readonly files: readonly RepositoryFile[];
  /** What files name that opening them opens or fetches, of opened files and of others. */
  readonly named: readonly Named[];
  /** Named by files that the load does not open. */
  readonly besides: ReadonlySet<string>;
  readonly because: Message;
}

const NONE: readonly RepositoryFile[] = [];

/** Rules ask of the same list, which may hold 100,000 files: the last answer is kept while the list lives. */
const KNOWN = new WeakMap<readonly RepositoryFile[], { readonly of: Asked; readonly load: DefaultLoad }>();
const START = new WeakMap<readonly RepositoryFile[], { readonly of: Asked; readonly start: Start }>();

/** What an answer rests on beside the list. */
interface Asked {
  readonly library: string | null;
  readonly repository: string;
  readonly customCode: CustomCodeFact | null;
  readonly configNames: ConfigNamesFact | null;
  readonly inspections: readonly InspectedFile[] | null;
}

/** What is opened by the loader's own names, or by nobody's; with nothing read. */
interface Start {
  readonly opened: readonly OpenedFile[];
  readonly fits: boolean;
}

/**
 * DESIGN §6, "Default load". For an unknown library, or when its own names are not here, every weight file counts,
 * because any of them may be the one.
 */
export function defaultLoad({
  subject,
  files,
  library,
  customCode,
  configNames,
  inspections,
}: Loading): DefaultLoad {
  const listed = valueOf(files)?.files ?? NONE;
  const of: Asked = {
    library: valueOf(library),
    repository: subject?.id ?? '',
    customCode: customCode ? valueOf(customCode) : null,
    configNames: configNames ? valueOf(configNames) : null,
    inspections: inspections ? valueOf(inspections) : null,
  };
  const known = KNOWN.get(listed);
  if (known && isSame(known.of, of)) return known.load;
  const load = loadOf(listed, of);
  KNOWN.set(listed, { of, load });
  return load;
}

const isSameStart = (one: Asked, other: Asked): boolean =>
  one.library === other.library && one.repository === other.repository && one.customCode === other.customCode;

const isSame = (one: Asked, other: Asked): boolean =>
  isSameStart(one, other) && one.configNames === other.configNames && one.inspections === other.inspections;

function startOf(files: readonly RepositoryFile[], of: Asked, listing: Listing): Start {
  const known = START.get(files);
  if (known && isSameStart(known.of, of)) return known.start;
  const loader = loaderOf(of.library);
  const own = loader === null ? [] : pickedBy(loader, files, of.repository);
  const fits = own.some(isDecisive);
  const opened = [
    ...own,
    ...(fits ? [] : everyWeight(files, loader)),
    ...(loader === null ? tellingConfigs(files) : []),
    ...importedClasses(of.customCode, listing),
  ];
  START.set(files, { of, start: { opened, fits } });
  return { opened, fits };
}

function loadOf(files: readonly RepositoryFile[], of: Asked): DefaultLoad {
  const listing = new Listing(files);
  const about = { loader: loaderOf(of.library), repository: of.repository };
  const start = startOf(files, of, listing);
  const naming = [...(of.configNames ?? []), ...(of.inspections ?? []).filter(namesSomething)];
  const { opened, named } = follow(start.opened, naming, listing, about);
  const others = naming.flatMap(({ path }): readonly OpenedFile[] => {
    const file = opened.has(path) ? null : listing.file(path);
    return file === null ? [] : [{ file, as: 'settings', behind: null, namedBy: null }];
  });
  const beside = follow(others, naming, listing, about);
  const decisive = files.filter(({ path }) => {
    const found = opened.get(path);
    return found !== undefined && isDecisive(found);
  });
  return {
    loader: about.loader,
    opened,
    files: decisive,
    named: [...named, ...beside.named],
    besides: new Set(
      [...beside.opened].flatMap(([path, { namedBy }]) =>
        namedBy !== null && !opened.has(path) ? [path] : [],
      ),
    ),
    because: start.fits
      ? message('load_risk_default_load_because_library', shown(of.library ?? ''))
      : becauseOfFallback(of.library, about.loader, decisive),
  };
}

/** Bytes that are not the listed ones name files too: they are what a load may get. */
const namesSomething = ({ opens, names }: Naming): boolean => opens !== undefined || names !== undefined;

function everyWeight(files: readonly RepositoryFile[], loader: Loader | null): readonly OpenedFile[] {
  return nameFiles(files).flatMap(({ file, named }) =>
    named.weights ? [{ file, as: wayOf(named.family, loader), behind: null, namedBy: null }] : [],
  );
}

/** Of a library that is not known, as any of the libraries may be the one that takes these for code. */
const tellingConfigs = (files: readonly RepositoryFile[]): readonly OpenedFile[] =>
  files.flatMap((file) =>
    TELLING_CONFIGS.some(({ path }) => path.test(file.path))
      ? [{ file, as: 'code-config', behind: null, namedBy: null } as const]
      : [],
  );

const wayOf = (family: Family, loader: Loader | null): Deserialised =>
  family === 'pickle' ? (loader?.named ?? 'unpickled') : 'native';

/** `auto_map` names `module.Class`: the module's file is imported, once the repository is trusted (facts/LOADERS §4a). */
function importedClasses(code: CustomCodeFact | null, listing: Listing): readonly OpenedFile[] {
  const references = code?.autoMap.map(({ reference }) => reference) ?? [];
  const modules = new Set(references.map((reference) => reference.split('.').slice(0, -1).join('/')));
  return [...modules].flatMap((module) => {
    const file = listing.file(`${module}.py`);
    return file === null ? [] : [{ file, as: 'python', behind: 'trust_remote_code', namedBy: null } as const];
  });
}

function becauseOfFallback(
  library: string | null,
  loader: Loader | null,
  weights: readonly RepositoryFile[],
): Message {
  if (weights.length === 0) return message('load_risk_default_load_because_no_weights');
  if (loader) return message('load_risk_default_load_because_names_differ', shown(library ?? ''));
  return library
    ? message('load_risk_default_load_because_unknown_library', shown(library))
    : message('load_risk_default_load_because_no_library');
}
