import { flattened, type Ancestor } from '../describe/ancestors';
import type { Description } from '../describe/description';
import type { NamedLicense } from '../describe/licenses';
import { NO_LICENSE, NONE_LICENSE, type Namer, type Relation } from './elements';
import { fileId } from './files';
import type { Licensing } from './licenses';

const TRAINED_ON = 'Named by the author; that the model was trained on it is not shown.';

/** Base models, nearest first. */
export const basesOf = ({ ancestors }: Description): readonly Ancestor[] =>
  // A model that is its own ancestor is a finding, not a descent.
  flattened(ancestors?.value ?? []).filter(({ state }) => state !== 'cycle');

const concludedOf = ({ concluded }: Description): readonly NamedLicense[] =>
  concluded ? [concluded.value] : [];

/** Every set of licences that a package of the document has. */
export const setsOf = (described: Description): readonly (readonly NamedLicense[])[] => [
  described.declared?.value ?? [],
  concludedOf(described),
  ...(described.datasets?.value ?? []).map(({ licenses }) => licenses),
  ...basesOf(described).map(({ licenses }) => licenses),
];

/** SPDX asks for exactly one of each. */
const licensed = (from: string, declared: string, concluded: string): readonly Relation[] => [
  { from, type: 'hasDeclaredLicense', to: [declared] },
  { from, type: 'hasConcludedLicense', to: [concluded] },
];

/** Licences, files, datasets and descent. */
export function relations(described: Description, { idOf }: Licensing, id: Namer): readonly Relation[] {
  const model = id('model');
  const datasets = described.datasets?.value ?? [];
  const bases = basesOf(described);
  const declared = described.declaresNone ? NONE_LICENSE : idOf(described.declared?.value ?? []);
  const placeOf = (name: string): string => {
    const index = bases.findIndex((base) => base.id === name);
    return index < 0 ? model : id(`ancestor-${index}`);
  };
  return [
    ...licensed(model, declared, idOf(concludedOf(described))),
    ...datasets.flatMap(({ licenses }, index) =>
      licensed(id(`dataset-${index}`), idOf(licenses), NO_LICENSE),
    ),
    ...bases.flatMap(({ licenses }, index) => licensed(id(`ancestor-${index}`), idOf(licenses), NO_LICENSE)),
    {
      from: model,
      type: 'contains',
      to: (described.files?.value ?? []).map((_, index) => fileId(index, id)),
      completeness: described.filesComplete ? 'complete' : 'incomplete',
    },
    {
      from: model,
      type: 'trainedOn',
      to: datasets.map((_, index) => id(`dataset-${index}`)),
      completeness: 'noAssertion',
      comment: TRAINED_ON,
    },
    ...bases.map(({ child, relation }, index): Relation => ({
      from: placeOf(child),
      type: 'descendantOf',
      to: [id(`ancestor-${index}`)],
      completeness: 'noAssertion',
      comment: `As its author says: ${relation}`,
    })),
  ];
}
