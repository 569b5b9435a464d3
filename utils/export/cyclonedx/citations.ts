import type { Description, Stated } from '../describe/description';
import { placeOf, REFS } from './parts';
import type { Reference } from './references';

const MODEL = '/metadata/component';
const PARAMETERS = `${MODEL}/modelCard/modelParameters`;

/** CycloneDX 1.7: for each field that somebody said, who, when it was read, and where. */
export function citations(
  described: Description,
  references: readonly Reference[],
  at: string,
): readonly object[] {
  const { publisher, declared, task, architecture, architectureFamily, datasets, ancestors, files } =
    described;
  const cited: readonly (readonly [pointers: readonly string[], stated: Stated<unknown> | null])[] = [
    [[`${MODEL}/supplier`], publisher],
    [(declared?.value ?? []).map((_, index) => `${MODEL}/licenses/${index}`), declared],
    [[`${MODEL}/licenses/${declared?.value.length ?? 0}`], described.concluded],
    [[`${PARAMETERS}/task`], task],
    [[`${PARAMETERS}/architectureFamily`], architectureFamily],
    [[`${PARAMETERS}/modelArchitecture`], architecture],
    [
      [`${PARAMETERS}/datasets`, ...(datasets?.value ?? []).map((_, index) => `/components/${index}`)],
      datasets,
    ],
    [[`${MODEL}/pedigree/ancestors`], ancestors],
    [[`${MODEL}/components`], files],
    ...references.map(({ stated }, index) => [[`${MODEL}/externalReferences/${index}`], stated] as const),
  ];
  return cited.flatMap(([pointers, stated]) =>
    stated === null
      ? []
      : [
          {
            pointers,
            timestamp: at,
            attributedTo: attributedTo(stated, publisher !== null),
            note: `${stated.grounding}; read at ${placeOf(stated)}`,
          },
        ],
  );
}

/** The publisher for what is only said, the hub for what its records show, ourselves for bytes that we read. */
function attributedTo({ grounding, source }: Stated<unknown>, hasPublisher: boolean): string {
  if (grounding === 'declared' && hasPublisher) return REFS.publisher;
  return grounding === 'inferred' || source.kind === 'file' || source.kind === 'shipped'
    ? REFS.tool
    : REFS.hub;
}
