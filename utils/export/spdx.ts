import type { Report } from '../report/report';
import { describe } from './describe/description';
import type { ExportOptions } from './options';
import { creation, element, namerOf, relationships, type Namer, type SpdxElement } from './spdx/elements';
import { fileElements } from './spdx/files';
import { licensing } from './spdx/licenses';
import { ancestorPackages, datasetPackages, modelPackage, supplier } from './spdx/packages';
import { basesOf, relations, setsOf } from './spdx/relations';
import { spdxProfileProblems } from './spdx/problems';
import { safeText } from '../text/safe-text';
import { verdictCode } from './words';

const CONTEXT = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld';

/**
 * The report as SPDX 3.0.1 in JSON-LD. A profile is named in `profileConformance` only when every element has all that
 * it asks for; what is not known is `NOASSERTION` where SPDX has it, else absent (facts/PROVENANCE §5).
 */
export function spdx(
  report: Report,
  options: ExportOptions,
): { '@context': string; '@graph': readonly SpdxElement[] } {
  const id = namerOf(options);
  const described = describe(report);
  const licenses = licensing(setsOf(described), id);
  const elements = [
    supplier(described, id),
    modelPackage(report, described, id),
    ...fileElements(described.files?.value ?? [], id),
    ...datasetPackages(described.datasets?.value ?? [], report, id),
    ...ancestorPackages(basesOf(described), report, id),
    ...licenses.elements,
    ...annotations(report, options, id),
    ...relationships(relations(described, licenses, id), id),
  ];
  const [info, ...agents] = creation(options, id);
  const parts = [...agents, ...elements];
  const collections = (profiles: readonly string[]): readonly SpdxElement[] => {
    const common = { profileConformance: profiles, rootElement: [id('model')] };
    return [
      element('software_Sbom', id('sbom'), {
        ...common,
        name: `Bill of materials of ${safeText(report.subject.id)}`,
        software_sbomType: ['analyzed'],
        element: parts.map(({ spdxId }) => spdxId),
      }),
      element('SpdxDocument', id('document'), {
        ...common,
        rootElement: [id('sbom')],
        element: [id('sbom')],
      }),
    ];
  };
  return {
    '@context': CONTEXT,
    '@graph': [...(info ? [info] : []), ...parts, ...collections(profilesOf(elements))],
  };
}

/** Profiles that the document may say it conforms to. */
function profilesOf(elements: readonly SpdxElement[]): readonly string[] {
  const problems = spdxProfileProblems(elements);
  const met = (profile: 'ai' | 'dataset', type: string): readonly string[] =>
    elements.some((one) => one.type === type) && !problems.some((problem) => problem.profile === profile)
      ? [profile]
      : [];
  return [
    'core',
    'software',
    'simpleLicensing',
    ...met('ai', 'ai_AIPackage'),
    ...met('dataset', 'dataset_DatasetPackage'),
  ];
}

/** The verdicts, as notes of ours on the model. */
const annotations = ({ verdicts }: Report, { t }: ExportOptions, id: Namer): readonly SpdxElement[] =>
  [verdicts.openness, verdicts.loadRisk, verdicts.provenance].map((verdict) =>
    element('Annotation', id(`verdict-${verdict.axis}`), {
      annotationType: 'review',
      subject: id('model'),
      contentType: 'text/plain',
      statement: safeText(`plimsoll:verdict:${verdict.axis}=${verdictCode(verdict)}: ${t(verdict.reason)}`),
    }),
  );
