import type { HubId, ModelId } from '../../model/subject';
import { siteOf } from '../../hubs/sites';
import { purlOf, splitId } from '../addresses';
import type { Ancestor } from '../describe/ancestors';
import { given } from '../given';
import { licensesOf, property } from './parts';

/** Base models as components, each with its own bases in its pedigree. */
export const ancestorComponents = (ancestors: readonly Ancestor[], hub: HubId): readonly object[] =>
  ancestors.map((ancestor) => ancestorComponent(ancestor, hub));

function ancestorComponent(ancestor: Ancestor, hub: HubId): object {
  const { owner, name } = splitId(ancestor.id.toWellFormed());
  const url = siteOf(hub)?.model(ancestor.id) ?? null;
  const bases = ancestorComponents(ancestor.ancestors, hub);
  return given({
    type: 'machine-learning-model',
    group: owner,
    name,
    version: ancestor.commit,
    licenses: licensesOf(ancestor.licenses),
    // The card's word for it: whether such a model exists is what `state` says.
    purl: purlOf({ hub, id: ancestor.id as ModelId, revision: ancestor.commit ?? '' }),
    pedigree: bases.length > 0 ? { ancestors: bases } : null,
    externalReferences: url === null || ancestor.state !== 'found' ? [] : [{ type: 'distribution', url }],
    properties: [
      ...property('grounding', 'declared'),
      ...property('relation', ancestor.relation),
      ...property('child', ancestor.child),
      ...property('depth', ancestor.depth),
      ...property('state', ancestor.state),
    ],
  });
}
