import type { HubId } from '../../model/subject';
import { siteOf } from '../../hubs/sites';
import { splitId } from '../addresses';
import type { DescribedDataset } from '../describe/datasets';
import { given } from '../given';
import { licensesOf, property } from './parts';

export const datasetRef = (index: number): string => `dataset-${index}`;

/** Datasets that the model names, as `data` components with their own licences. */
export const datasetComponents = (datasets: readonly DescribedDataset[], hub: HubId): readonly object[] =>
  datasets.map((dataset, index) => datasetComponent(dataset, index, hub));

function datasetComponent(dataset: DescribedDataset, index: number, hub: HubId): object {
  const { owner, name } = splitId(dataset.id.toWellFormed());
  const url = siteOf(hub)?.dataset(dataset.id) ?? null;
  const found = dataset.state === 'found';
  return given({
    type: 'data',
    'bom-ref': datasetRef(index),
    group: owner,
    name,
    licenses: licensesOf(dataset.licenses),
    externalReferences: url !== null && found ? [{ type: 'distribution', url }] : [],
    data: [
      given({
        type: 'dataset',
        name: dataset.id.toWellFormed(),
        contents: url === null ? null : { url },
        governance: owner === null ? null : { owners: [{ organization: { name: owner } }] },
      }),
    ],
    properties: [
      ...property('grounding', 'declared'),
      ...property('state', dataset.state),
      ...property('gated', dataset.gated),
      ...property('data-files', dataset.dataFiles),
      ...property('size', dataset.size),
    ],
  });
}
