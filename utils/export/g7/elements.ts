/**
 * "Software Bill of Materials (SBOM) for Artificial Intelligence – Minimum Elements", G7 Cybersecurity Working Group,
 * published by BSI on 2026-05-12: seven clusters, fifty elements, by their own names, in order.
 */
export const G7_CLUSTERS = [
  {
    id: 'MD',
    name: 'Metadata',
    elements: [
      'SBOM author',
      'SBOM version',
      'SBOM data format name',
      'SBOM data format version',
      'SBOM author signature',
      'SBOM tool name',
      'SBOM tool version',
      'SBOM generation context',
      'SBOM timestamp',
      'SBOM dependency relationship',
    ],
  },
  {
    id: 'SLP',
    name: 'System Level Properties',
    elements: [
      'System name',
      'System components',
      'System producer',
      'System version',
      'System timestamp',
      'System data flow',
      'System data usage',
      'System input/output properties',
      'Intended application area',
    ],
  },
  {
    id: 'MDL',
    name: 'Models',
    elements: [
      'Model name',
      'Model identifier',
      'Model version',
      'Model timestamp',
      'Model producer',
      'Model description',
      'Model hash value',
      'Model hash algorithm',
      'Model properties',
      'Model input/output properties',
      'Model training properties',
      'Model license',
      'Model external references',
    ],
  },
  {
    id: 'DP',
    name: 'Dataset Properties',
    elements: [
      'Dataset name',
      'Dataset description',
      'Dataset content',
      'Dataset identifier',
      'Dataset hash',
      'Dataset provenance',
      'Dataset statistical properties',
      'Dataset sensitivity',
      'Dataset dependency relationship',
      'Dataset license',
    ],
  },
  { id: 'INF', name: 'Infrastructure', elements: ['Infrastructure software', 'Infrastructure hardware'] },
  {
    id: 'SP',
    name: 'Security Properties',
    elements: [
      'Security controls',
      'Security compliance',
      'Cybersecurity policy information',
      'Vulnerability referencing',
    ],
  },
  {
    id: 'KPI',
    name: 'Key Performance Indicators',
    elements: ['Security metrics', 'Operational performance KPIs'],
  },
] as const;

export interface G7Element {
  /** `MDL-07`. */
  readonly id: string;
  readonly cluster: string;
  readonly name: string;
}

export const G7_ELEMENTS: readonly G7Element[] = G7_CLUSTERS.flatMap(({ id, name: cluster, elements }) =>
  elements.map((name, index) => ({ id: `${id}-${String(index + 1).padStart(2, '0')}`, cluster, name })),
);
