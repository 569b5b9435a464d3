import type { Report } from '../report/report';
import { siteOf } from '../hubs/sites';
import { citations } from './cyclonedx/citations';
import { datasetComponents, datasetRef } from './cyclonedx/datasets';
import { declarations } from './cyclonedx/declarations';
import { modelComponent } from './cyclonedx/model';
import { property, REFS } from './cyclonedx/parts';
import { references } from './cyclonedx/references';
import { describe, type Description } from './describe/description';
import { given } from './given';
import { serialOf, TOOL_NAME, type ExportOptions } from './options';
import { isoOf } from './times';

export type CycloneDxVersion = '1.6' | '1.7';

/**
 * The report as a machine-learning bill of materials in CycloneDX (ECMA-424). What the author says and what was read
 * are told apart: by properties, in 1.7 also by citations (facts/PROVENANCE §5).
 */
export function cycloneDx(report: Report, options: ExportOptions & { readonly version: CycloneDxVersion }) {
  const { version } = options;
  const described = describe(report);
  const datasets = described.datasets?.value ?? [];
  const refs = references(report, described);
  return {
    $schema: `http://cyclonedx.org/schema/bom-${version}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion: version,
    serialNumber: `urn:uuid:${serialOf(options)}`,
    version: 1,
    metadata: metadata(report, options, modelComponent(report, described, refs)),
    components: datasetComponents(datasets, report.subject.hub),
    dependencies: [given({ ref: REFS.model, dependsOn: datasets.map((_, index) => datasetRef(index)) })],
    compositions: compositions(described),
    declarations: declarations(report, options.t),
    ...(version === '1.7' && { citations: citations(described, refs, isoOf(report.assessedAt)) }),
  };
}

function metadata(report: Report, options: ExportOptions, component: object): object {
  const hub = siteOf(report.subject.hub)?.hub;
  const { coverage, ruleset, stage, assessedAt } = report;
  return {
    timestamp: isoOf(options.timestamp),
    lifecycles: [{ phase: 'discovery' }],
    tools: given({
      components: [
        { type: 'application', 'bom-ref': REFS.tool, name: TOOL_NAME, version: options.toolVersion },
      ],
      services: [
        given({
          'bom-ref': REFS.hub,
          name: hub?.name ?? report.subject.hub,
          endpoints: hub ? [hub.origins[0]] : [],
        }),
      ],
    }),
    component,
    properties: [
      ...property('generation-context', 'third party, from the hub’s records'),
      ...property('assessed-at', isoOf(assessedAt)),
      ...property('ruleset', ruleset),
      ...property('stage', stage),
      ...property('coverage', `${coverage.collected}/${coverage.total}`),
      ...coverage.rows.flatMap(({ fact, state, reason }) =>
        state === 'collected' ? [] : property(`not-known:${fact}`, reason ?? state),
      ),
    ],
  };
}

/** Whether the list of files is the whole tree; of datasets and bases nobody can say that they are all. */
const compositions = ({ files, filesComplete, datasets, ancestors }: Description): readonly object[] => [
  {
    aggregate: files === null ? 'unknown' : filesComplete ? 'complete' : 'incomplete',
    assemblies: [REFS.model],
  },
  ...(datasets === null && ancestors === null ? [] : [{ aggregate: 'unknown', dependencies: [REFS.model] }]),
];
