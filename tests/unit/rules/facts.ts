import { factsOf, type FactName, type Facts, type FactValue } from '../../../utils/facts/facts';
import type { CodeRepositoryFact, LinkedDatasetFact } from '../../../utils/facts/linked';
import type { RepositoryFile } from '../../../utils/facts/files';
import { collected, notCollected, type Slot } from '../../../utils/model/slot';
import { hubId, type ModelId } from '../../../utils/model/subject';

/** When every fact of a test was read. */
export const AT = Date.parse('2026-06-01T00:00:00Z');

export type Values = { readonly [Name in FactName]?: FactValue<Name> };

/** Facts with these values collected at `AT` and every other slot not collected; `slots` overrides whole slots. */
export function factsWith(values: Values, slots: Partial<Facts> = {}): Facts {
  const subject = { hub: hubId('test'), id: 'owner/name' as ModelId, revision: 'main' }; // a fixed, well-formed id
  return { ...factsOf(subject, (name) => slotOf<FactValue<typeof name>>(name, values[name])), ...slots };
}

const slotOf = <Value>(name: string, value: Value | undefined): Slot<Value> =>
  value === undefined
    ? notCollected('not-on-this-page')
    : collected(value, { kind: 'api', url: 'https://hub.example/api', path: `/${name}` }, AT);

export const file = (path: string, rest: Partial<RepositoryFile> = {}): RepositoryFile => ({
  path,
  size: 1,
  blobId: null,
  sha256: null,
  xetHash: null,
  scan: null,
  ...rest,
});

/** A file list, complete unless said otherwise. */
export const listOf = (paths: readonly string[], complete = true) => ({
  files: paths.map((p) => file(p)),
  complete,
});

export const NO_RECORD = { safetensors: null, gguf: null };
export const SAFETENSORS = { safetensors: { parameters: 1, sharded: false }, gguf: null };
export const ggufRecord = (...files: readonly string[]) => ({
  safetensors: null,
  gguf: { architecture: 'llama', files },
});

/** A name that tries markup, substitution, direction overrides and length. */
export const HOSTILE = `<img src=x onerror=alert(1)>$1$$\u202Egpj.\u0000\n\u2028${'a'.repeat(5000)}`;

/** A declared licence, and nothing else about it. */
export const licensed = (...ids: readonly string[]) => ({ ids, name: null, link: null, file: null });

/** A linked code repository that was found and looked into. */
export const codeRepository = (rest: Partial<CodeRepositoryFact>): CodeRepositoryFact => ({
  url: 'https://code.example/a/b',
  state: 'found',
  license: null,
  trainingEntryPoints: [],
  evaluationEntryPoints: [],
  preprocessingEntryPoints: [],
  ...rest,
});

/** A dataset whose page was found, open unless said otherwise. */
export const linkedDataset = (id: string, rest: Partial<LinkedDatasetFact> = {}): LinkedDatasetFact => ({
  id,
  state: 'found',
  gated: 'no',
  disabled: false,
  licenses: ['cc-by-4.0'],
  dataFiles: 3,
  size: null,
  ...rest,
});
