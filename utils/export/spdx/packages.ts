import { valueOf } from '../../model/slot';
import type { Report } from '../../report/report';
import { siteOf } from '../../hubs/sites';
import { purlOf, splitId } from '../addresses';
import type { Ancestor } from '../describe/ancestors';
import { trainingQuotes } from '../describe/card';
import type { DescribedDataset } from '../describe/datasets';
import type { Description } from '../describe/description';
import { given } from '../given';
import { safeText } from '../../text/safe-text';
import { encoded } from '../text';
import { element, NOASSERTION, type Namer, type SpdxElement } from './elements';
import { hashes } from './files';

/** The publisher's account as an agent; what stands for it when it is not known. */
export function supplier({ publisher }: Description, id: Namer): SpdxElement {
  const kind = publisher?.value.kind;
  const type = kind === 'organisation' ? 'Organization' : kind === 'user' ? 'Person' : 'Agent';
  return element(type, id('publisher'), { name: (publisher?.value.name ?? NOASSERTION).toWellFormed() });
}

/** The model with what the AI profile asks for, as far as it is known. */
export function modelPackage(report: Report, described: Description, id: Namer): SpdxElement {
  const { hub, id: model, revision } = report.subject;
  const site = siteOf(hub);
  const purl = purlOf(report.subject);
  const weights = (described.files?.value ?? []).filter((file) => file.weights);
  const { task, parameters, architecture, architectureFamily } = described;
  const training = trainingQuotes(report.facts);
  const library = valueOf(report.facts.library);
  const kinds = [architectureFamily, architecture].flatMap((kind) =>
    kind ? [kind.value.toWellFormed()] : [],
  );
  const fields = given({
    name: model.toWellFormed(),
    suppliedBy: id('publisher'),
    releaseTime: (described.modified ?? described.created)?.value ?? null,
    software_packageVersion: revision.toWellFormed(),
    software_downloadLocation: site?.tree(report.subject) ?? NOASSERTION,
    software_homePage: site?.model(model) ?? null,
    software_packageUrl: purl,
    software_primaryPurpose: 'model',
    verifiedUsing: weights.length === 1 ? weights.flatMap(hashes) : [],
    externalIdentifier: identifiers(purl, described),
    externalRef: documents(described),
    ai_typeOfModel: [...new Set(kinds)],
    ai_informationAboutApplication:
      task &&
      `Task named by the author: ${task.value.id}${library === null ? '' : `; library: ${safeText(library)}`}`,
    ai_informationAboutTraining: training.length > 0 ? training.join('\n') : null,
    ai_hyperparameter: parameters && [
      { type: 'DictionaryEntry', key: 'parameters', value: String(parameters.value) },
    ],
    ai_autonomyType: 'noAssertion',
    ai_useSensitivePersonalInformation: 'noAssertion',
  });
  return element('ai_AIPackage', id('model'), fields);
}

const identifiers = (purl: string | null, { doi }: Description): readonly object[] => [
  ...(purl === null
    ? []
    : [{ type: 'ExternalIdentifier', externalIdentifierType: 'packageUrl', identifier: purl }]),
  ...(doi === null
    ? []
    : [
        {
          type: 'ExternalIdentifier',
          externalIdentifierType: 'other',
          identifier: doi.value.toWellFormed(),
          comment: 'DOI',
        },
      ]),
];

const documents = ({ papers }: Description): readonly object[] =>
  (papers?.value ?? []).map((paper) => ({
    type: 'ExternalRef',
    externalRefType: 'documentation',
    locator: [`https://arxiv.org/abs/${paper.split('/').map(encoded).join('/')}`],
  }));

const AVAILABILITY = { no: 'directDownload', automatic: 'clickthrough', manual: 'registration' } as const;

/** Datasets that the author names. When they were made is on no model's page, so their profile's minimum is not met. */
export const datasetPackages = (
  datasets: readonly DescribedDataset[],
  { subject: { hub } }: Report,
  id: Namer,
): readonly SpdxElement[] =>
  datasets.flatMap((dataset, index) => {
    const owner = splitId(dataset.id).owner;
    return [
      element('Agent', id(`dataset-owner-${index}`), { name: (owner ?? NOASSERTION).toWellFormed() }),
      element(
        'dataset_DatasetPackage',
        id(`dataset-${index}`),
        given({
          name: dataset.id.toWellFormed(),
          comment: `Named by the author; looked up: ${dataset.state}. When it was built and released is not known.`,
          originatedBy: [id(`dataset-owner-${index}`)],
          software_downloadLocation: siteOf(hub)?.dataset(dataset.id) ?? NOASSERTION,
          software_primaryPurpose: 'data',
          dataset_datasetType: ['noAssertion'],
          dataset_datasetAvailability: dataset.gated && AVAILABILITY[dataset.gated],
          dataset_datasetSize:
            dataset.size !== null && dataset.size >= 0 && Number.isSafeInteger(dataset.size)
              ? dataset.size
              : null,
        }),
      ),
    ];
  });

/**
 * Base models. Packages and not AI packages: of those the profile asks for supplier and release, and only their names
 * are known.
 */
export const ancestorPackages = (
  ancestors: readonly Ancestor[],
  { subject: { hub } }: Report,
  id: Namer,
): readonly SpdxElement[] =>
  ancestors.map((ancestor, index) =>
    element(
      'software_Package',
      id(`ancestor-${index}`),
      given({
        name: ancestor.id.toWellFormed(),
        comment: safeText(
          `Base model named by ${ancestor.child} (${ancestor.relation}); looked up: ${ancestor.state}`,
        ),
        software_packageVersion: ancestor.commit,
        software_homePage: siteOf(hub)?.model(ancestor.id) ?? null,
        software_primaryPurpose: 'model',
      }),
    ),
  );
