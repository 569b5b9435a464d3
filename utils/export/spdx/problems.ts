import type { SpdxElement } from './elements';

/** Something that a profile asks for and an element lacks. */
export interface ProfileProblem {
  readonly profile: 'core' | 'ai' | 'dataset';
  readonly element: string;
  readonly problem: string;
}

/** SPDX 3.0.1, "AI" and "Dataset" profile conformance: at least one value each. The official schema does not check it. */
const MINIMUMS = {
  ai_AIPackage: [
    'ai',
    [
      'releaseTime',
      'suppliedBy',
      'software_downloadLocation',
      'software_packageVersion',
      'software_primaryPurpose',
    ],
  ],
  dataset_DatasetPackage: [
    'dataset',
    [
      'dataset_datasetType',
      'builtTime',
      'originatedBy',
      'releaseTime',
      'software_downloadLocation',
      'software_primaryPurpose',
    ],
  ],
} as const;
const LICENSE_RELATIONS = ['hasConcludedLicense', 'hasDeclaredLicense'] as const;

/** What the profiles ask for and the graph does not give, and ids that name nothing or two things. */
export function spdxProfileProblems(graph: readonly SpdxElement[]): readonly ProfileProblem[] {
  return [...graph.flatMap((element) => minimums(element, graph)), ...references(graph)];
}

function minimums(element: SpdxElement, graph: readonly SpdxElement[]): readonly ProfileProblem[] {
  const { type, spdxId = '' } = element;
  if (type !== 'ai_AIPackage' && type !== 'dataset_DatasetPackage') return [];
  const [profile, fields] = MINIMUMS[type];
  const missing = fields
    .filter((field) => isEmpty(element[field]))
    .map((field) => ({ profile, element: spdxId, problem: `no ${field}` }));
  const licenses = LICENSE_RELATIONS.flatMap((relation) => {
    const count = graph.filter(
      ({ from, relationshipType }) => from === spdxId && relationshipType === relation,
    ).length;
    return count === 1 ? [] : [{ profile, element: spdxId, problem: `${count} × ${relation}` }];
  });
  return [...missing, ...licenses];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Fields whose values are elements of this document. */
const POINTERS = [
  'suppliedBy',
  'originatedBy',
  'from',
  'to',
  'subject',
  'element',
  'rootElement',
  'createdBy',
  'createdUsing',
];

function references(graph: readonly SpdxElement[]): readonly ProfileProblem[] {
  const counts = new Map<string, number>();
  for (const { spdxId } of graph) if (spdxId !== undefined) counts.set(spdxId, (counts.get(spdxId) ?? 0) + 1);
  const twice = [...counts]
    .filter(([, count]) => count > 1)
    .map(([id]) => [id, 'its id is used twice'] as const);
  const dangling = graph.flatMap((node) =>
    POINTERS.flatMap((field) => [node[field] ?? []].flat())
      .filter((value) => typeof value === 'string' && value.startsWith('urn:') && !counts.has(value))
      .map((value) => [node.spdxId ?? node.type, `names ${String(value)}, which is not here`] as const),
  );
  return [...twice, ...dangling].map(([element, problem]) => ({ profile: 'core', element, problem }));
}
