import type { ComponentState } from '../../utils/model/component';
import type { CheckState } from '../../utils/rules/frameworks/osaid';

/** One shape of a state: a ring as the mark has it, and how much water is in it. */
interface Shape {
  /** A dashed ring, as the mark's, means: not looked at. */
  readonly dash?: string;
  readonly fill?: string;
  readonly line?: string;
}

/** Full, half full, crossed out, empty, dashed: five shapes that differ without colour. */
export const STATE_SHAPES: Readonly<Record<ComponentState, Shape>> = {
  present: { fill: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z' },
  partial: { fill: 'M2 8h12a6 6 0 0 1-12 0z' },
  absent: { line: 'M5 5l6 6M11 5l-6 6' },
  'not-found': {},
  'not-collected': { dash: '2.4 1.9' },
};

const AS_COMPONENT = {
  met: 'present',
  'not-shown': 'not-found',
  contradicted: 'absent',
  'not-looked-at': 'not-collected',
} as const satisfies Record<CheckState, ComponentState>;

/** The shape of a point of a checklist. */
export const CheckGlyph = ({ state }: { readonly state: CheckState }) => (
  <StateGlyph state={AS_COMPONENT[state]} />
);

/** The shape of a component's state; decoration beside the word itself. */
export function StateGlyph({ state }: { readonly state: ComponentState }) {
  const { dash, fill, line } = STATE_SHAPES[state];
  return (
    <svg class="state" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" fill="none">
      <circle cx="8" cy="8" r="6" stroke="currentColor" stroke-width="1.5" stroke-dasharray={dash} />
      {fill && <path d={fill} fill="currentColor" />}
      {line && <path d={line} stroke="currentColor" stroke-width="1.5" />}
    </svg>
  );
}
