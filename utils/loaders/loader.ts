/**
 * How a load turns a file into objects (facts/LOADERS §3).
 * `weights-only`: by torch's restricted unpickler, which refuses names that are not on its list. `torch-default`: by
 * `torch.load` as it comes, restricted since torch 2.6. `unpickled`: by the full unpickler, in every release.
 * `code-config`: names in it are imported or called, behind no flag. `naming`: it names files or repositories that are
 * opened besides. `settings`: read as data, or handed to a sandbox. `python`: imported. `package`: installed, then
 * imported. `native`: by a reader or runtime that takes no code from it.
 */
export const DESERIALISED = [
  'safetensors',
  'native',
  'weights-only',
  'torch-default',
  'unpickled',
  'skops',
  'keras',
  'graph',
  'archive',
  'package',
  'program',
  'code-config',
  'python',
  'naming',
  'settings',
] as const;
export type Deserialised = (typeof DESERIALISED)[number];

/** A library's class of risk (facts/LOADERS §3): what its usual load takes from a repository. */
export const LOADER_RISKS = [
  'data',
  'gated',
  'implicit-trust',
  'config-code',
  'pickle-always',
  'pickle-usual',
  'torch-default',
  'code-package',
  'graph',
  'native',
] as const;
export type LoaderRisk = (typeof LOADER_RISKS)[number];

/** What a caller has to set, or to call, before a file is opened. */
export type Flag = 'trust_remote_code' | 'foreign_class' | 'recog_network';

/** One way to find files of a folder: those named by `take`, where `when` names a file too and `unless` names none. */
export interface LoadStep {
  readonly as: Deserialised;
  readonly take: RegExp;
  readonly when?: RegExp;
  readonly unless?: RegExp;
  /** Of the files that it names, the one that is called as the repository is, when there is one. */
  readonly calledAsRepository?: true;
}

/** A file that is opened whenever it is there; `path` is tested on the whole path. */
export interface LoadAlso {
  readonly as: Deserialised;
  readonly path: RegExp;
  readonly behind?: Flag;
}

/** What a usual load of one library opens: the hub's own snippet, else the library's hub loader. */
export interface Opening {
  /** As `libraries.json` names it. */
  readonly library: string;
  /** Folders that `picks` are tried in, `''` at the top, besides those that the repository's own files name. */
  readonly folders: RegExp;
  /** Of each, the first step that finds a file is what is opened. */
  readonly picks: readonly (readonly LoadStep[])[];
  readonly also: readonly LoadAlso[];
  /** How a file is opened that another one names, where its ending does not tell. */
  readonly named: Deserialised;
  /** The format that it prefers so firmly that the hub's record of it tells what is read, even with no file list. */
  readonly recordTells?: 'safetensors';
  /**
   * Python that loads it at a commit, with the library's safe options; absent where none makes the load safe. `{id}`,
   * `{commit}` and `{file}` become literals; what stands in `[[…]]` only where safetensors are opened.
   */
  readonly snippet?: string;
}

/** One library with its other names, its class of risk, and what it opens. */
export interface Loader extends Opening {
  readonly aliases: readonly string[];
  readonly risk: LoaderRisk;
}

/**
 * Whether nobody knows what the load does until this file is read. What is settings is data for the load; Python behind a
 * flag is told by rules of its own.
 */
export const isDecisive = ({
  as,
  behind,
}: {
  readonly as: Deserialised;
  readonly behind: Flag | null;
}): boolean => as !== 'naming' && as !== 'settings' && (as !== 'python' || behind === null);
