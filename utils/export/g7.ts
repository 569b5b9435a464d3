import type { Report } from '../report/report';
import { purlOf } from './addresses';
import { flattened } from './describe/ancestors';
import { describe, type Description, type Stated } from './describe/description';
import { cardProse, trainingQuotes } from './describe/card';
import type { NamedLicense } from './describe/licenses';
import { G7_ELEMENTS, type G7Element } from './g7/elements';
import { serialOf, TOOL_NAME, type ExportOptions } from './options';
import { safeText } from '../text/safe-text';
import { isoOf } from './times';

/** `filled`: from the hub's records, bytes, or the document itself. `claimed`: only somebody's word. */
export type G7State = 'filled' | 'claimed' | 'absent';

export interface G7Row extends G7Element {
  readonly state: G7State;
  /** What fills it, shortened; hostile text. Empty when absent. */
  readonly value: string;
}

/** The format of the document that the list stands in. */
export interface G7Format {
  readonly name: string;
  readonly version: string;
}

type Answer = readonly [state: G7State, value: string];

/** Each of the fifty elements, and whether this report can fill it. */
export function g7Rows(report: Report, options: ExportOptions, format: G7Format): readonly G7Row[] {
  const described = describe(report);
  const answers: ReadonlyMap<string, Answer | null> = new Map([
    ...ofDocument(described, options, format),
    ...ofModel(report, described),
    ...ofDatasets(described),
  ]);
  return G7_ELEMENTS.map((element) => {
    const [state, value] = answers.get(element.id) ?? (['absent', ''] as const);
    return { ...element, state, value: safeText(value) };
  });
}

type Answers = readonly (readonly [id: string, answer: Answer | null])[];

const filled = (value: string | null): Answer | null =>
  value === null || value === '' ? null : ['filled', value];
const claimed = (value: string): Answer | null => (value === '' ? null : ['claimed', value]);

/** Declared and inferred are both a claim here; observed is not. */
function stated<Value>(fact: Stated<Value> | null, write: (value: Value) => string): Answer | null {
  if (fact === null) return null;
  return fact.grounding === 'observed' ? filled(write(fact.value)) : claimed(write(fact.value));
}

const ofDocument = (
  { datasets, ancestors }: Description,
  options: ExportOptions,
  { name, version }: G7Format,
): Answers => {
  const named = (datasets?.value.length ?? 0) + flattened(ancestors?.value ?? []).length;
  return [
    ['MD-01', filled(TOOL_NAME)],
    ['MD-02', filled(`urn:uuid:${serialOf(options)}, version 1`)],
    ['MD-03', filled(name)],
    ['MD-04', filled(version)],
    ['MD-06', filled(TOOL_NAME)],
    ['MD-07', filled(options.toolVersion)],
    ['MD-08', filled('third party, from the hub’s records')],
    ['MD-09', filled(isoOf(options.timestamp))],
    ['MD-10', claimed(named === 0 ? '' : `${named} named by the author`)],
  ];
};

const ofModel = (report: Report, described: Description): Answers => {
  const { task, architecture, architectureFamily, declared, papers, doi } = described;
  const weights = (described.files?.value ?? []).filter((file) => file.weights);
  const digests = weights.filter(({ sha256 }) => sha256 !== null);
  const prose = cardProse(report.facts);
  const references = [...(papers?.value ?? []), ...(doi ? [doi.value] : [])];
  const bases = (described.ancestors?.value ?? []).map(({ id, relation }) => `${relation} of ${id}`);
  return [
    ['MDL-01', filled(described.name)],
    ['MDL-02', filled(purlOf(report.subject) ?? described.id)],
    ['MDL-03', filled(described.commit)],
    ['MDL-04', stated(described.modified ?? described.created, String)],
    ['MDL-05', stated(described.publisher, ({ name }) => name)],
    ['MDL-06', claimed(prose === null ? '' : `model card, ${prose} characters of prose`)],
    ['MDL-07', filled(digests.length > 0 ? `${digests.length} of ${weights.length} weight files` : null)],
    ['MDL-08', filled(digests.length > 0 ? 'SHA-256' : null)],
    ['MDL-09', stated(architecture ?? architectureFamily, String)],
    ['MDL-10', stated(task, ({ inputs, outputs }) => `${inputs.join(', ')} → ${outputs.join(', ')}`)],
    ['MDL-11', claimed([...bases, ...trainingQuotes(report.facts)].join('; '))],
    ['MDL-12', stated(declared, words)],
    ['MDL-13', claimed(references.join('; '))],
  ];
};

const words = (licenses: readonly NamedLicense[]): string =>
  licenses.map((license) => (license.kind === 'spdx' ? license.id : license.name)).join('; ');

const ofDatasets = ({ datasets }: Description): Answers => {
  const list = datasets?.value ?? [];
  const sizes = list.flatMap(({ id, size, dataFiles }) =>
    size === null && dataFiles === null ? [] : [`${id}: ${dataFiles ?? '?'} files, ${size ?? '?'} bytes`],
  );
  const licenses = list.flatMap(({ id, licenses: own }) => (own.length > 0 ? [`${id}: ${words(own)}`] : []));
  const ids = list.map(({ id }) => id).join('; ');
  return [
    ['DP-01', claimed(ids)],
    ['DP-04', claimed(ids)],
    ['DP-07', filled(sizes.join('; '))],
    ['DP-09', claimed(ids === '' ? '' : `trained on ${ids}`)],
    ['DP-10', claimed(licenses.join('; '))],
  ];
};
