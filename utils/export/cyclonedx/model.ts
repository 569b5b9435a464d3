import type { Report } from '../../report/report';
import { valueOf } from '../../model/slot';
import { siteOf } from '../../hubs/sites';
import { purlOf } from '../addresses';
import { trainingQuotes } from '../describe/card';
import type { Description } from '../describe/description';
import { given } from '../given';
import { verdictCode } from '../words';
import { ancestorComponents } from './ancestors';
import { datasetRef } from './datasets';
import { fileComponents, hashesOf } from './files';
import { groundsOf, licensesOf, property, REFS, type Property } from './parts';
import type { Reference } from './references';

/** Of the schema; a commit has 40 characters, and no branch is called anything like that. */
const MOST_VERSION = 1024;

/** Levels of provenance from which on the account may be called the maker, and not only the supplier. */
const MAKER_KNOWN: ReadonlySet<string> = new Set(['identified', 'signed']);

/** The model itself: card, licences, bases, and every file of its tree. */
export function modelComponent(
  report: Report,
  described: Description,
  references: readonly Reference[],
): object {
  const { subject } = report;
  const files = described.files?.value ?? [];
  const weights = files.filter((file) => file.weights);
  const account = accountOf(report, described);
  const bases = described.ancestors?.value ?? [];
  return given({
    type: 'machine-learning-model',
    'bom-ref': REFS.model,
    supplier: account && { 'bom-ref': REFS.publisher, ...account },
    manufacturer: MAKER_KNOWN.has(report.verdicts.provenance.level) ? account : null,
    group: described.owner,
    name: described.name.toWellFormed(),
    version: described.revision.slice(0, MOST_VERSION).toWellFormed(),
    // One digest stands for the model only where its weights are one file.
    hashes: weights.length === 1 ? weights.flatMap(hashesOf) : [],
    licenses: [
      ...licensesOf(described.declared?.value ?? []),
      ...(described.concluded ? licensesOf([described.concluded.value], 'concluded') : []),
    ],
    purl: purlOf(subject),
    pedigree: bases.length > 0 ? { ancestors: ancestorComponents(bases, subject.hub) } : null,
    externalReferences: references.map(({ reference }) => reference),
    components: fileComponents(files),
    modelCard: modelCard(report, described),
    properties: [
      ...verdicts(report),
      ...property('publisher:shown-as', described.publisher && described.publisher.value.displayName),
      ...property('publisher:kind', described.publisher && described.publisher.value.kind),
      ...grounds(described),
    ],
  });
}

/** The account's own name: the one it shows is free to choose. */
function accountOf({ subject }: Report, { publisher }: Description): object | null {
  if (publisher === null) return null;
  const { name } = publisher.value;
  const url = siteOf(subject.hub)?.model(name);
  return given({ name: name.toWellFormed(), url: url === undefined ? [] : [url] });
}

const format = (kind: string): object => ({ format: kind });

function modelCard({ facts }: Report, described: Description): object {
  const { task, architecture, architectureFamily, datasets, parameters } = described;
  return {
    modelParameters: given({
      task: task && task.value.id,
      architectureFamily: architectureFamily && architectureFamily.value.toWellFormed(),
      modelArchitecture: architecture && architecture.value.toWellFormed(),
      datasets: (datasets?.value ?? []).map((_, index) => ({ ref: datasetRef(index) })),
      inputs: (task?.value.inputs ?? []).map(format),
      outputs: (task?.value.outputs ?? []).map(format),
    }),
    properties: [
      ...property('parameters', parameters && parameters.value),
      ...property('library', valueOf(facts.library)),
      ...property('evaluation-results', valueOf(facts.evaluation)?.results ?? null),
      ...trainingQuotes(facts).flatMap((quote) => property('card:training', quote)),
      ...property('created', described.created && described.created.value),
      ...property('modified', described.modified && described.modified.value),
    ],
  };
}

const verdicts = ({ verdicts: { openness, loadRisk, provenance } }: Report): readonly Property[] => [
  ...property('verdict:openness', verdictCode(openness)),
  ...property(
    'verdict:openness:level',
    openness.assessed ? `${openness.level.lower}-${openness.level.upper}` : null,
  ),
  ...property('verdict:load-risk', loadRisk.level),
  ...property('verdict:load-risk:default', loadRisk.byDefault),
  ...property('verdict:provenance', provenance.level),
];

const grounds = (described: Description): readonly Property[] => [
  ...groundsOf('supplier', described.publisher),
  ...groundsOf('licenses', described.declared),
  ...groundsOf('licenses:concluded', described.concluded),
  ...groundsOf('task', described.task),
  ...groundsOf('architecture', described.architecture ?? described.architectureFamily),
  ...groundsOf('datasets', described.datasets),
  ...groundsOf('ancestors', described.ancestors),
  ...groundsOf('files', described.files),
];
