import { CONFIG_FAMILY } from './families/configs';
import { NATIVE_FAMILY } from './families/native';
import { PICKLE_FAMILY } from './families/pickles';
import { TORCH_FAMILY } from './families/torch';
import { TRANSFORMERS_FAMILY } from './families/transformers';
import LIBRARIES from './libraries.json';
import { libraryName } from './library-name';
import { LOADER_RISKS, type LoadAlso, type Loader } from './loader';

const NAMED = new Map(LIBRARIES.map((row) => [row.library, row]));

/** Each library that is known, with its other names, its class of risk and what its usual load opens. */
export const LOADERS: readonly Loader[] = [
  ...TRANSFORMERS_FAMILY,
  ...PICKLE_FAMILY,
  ...CONFIG_FAMILY,
  ...TORCH_FAMILY,
  ...NATIVE_FAMILY,
].flatMap((opening) => {
  const row = NAMED.get(opening.library);
  const risk = LOADER_RISKS.find((each) => each === row?.risk);
  return row && risk ? [{ ...opening, aliases: row.aliases, risk }] : [];
});

/** Names that many libraries give to settings, and scripts of every kind: by themselves they tell of no loader. */
const COMMON =
  'config.json config.yaml config.yml model.yaml predictor.json type.txt build/a.py configs/a.py 1/model.py'.split(
    ' ',
  );

/** Configurations that are code for one library and have a name of its own: `MLmodel`, `hyperparams.yaml`. */
export const TELLING_CONFIGS: readonly LoadAlso[] = LOADERS.flatMap(({ also }) =>
  also.filter(({ as, path }) => as === 'code-config' && !COMMON.some((name) => path.test(name))),
);

const BY_NAME = new Map(
  LOADERS.flatMap((loader) => [loader.library, ...loader.aliases].map((name) => [name, loader] as const)),
);

/** The loader for a library as the hub names it, or null when the table has none. */
export const loaderOf = (library: string | null): Loader | null =>
  BY_NAME.get(libraryName(library ?? '')) ?? null;
