import type { RungState } from './ladder-rungs';

interface RungGaugeProps {
  readonly state: RungState;
}

/** Height of the drawing, in its own units: it is stretched to the height of the rung. */
const HEIGHT = 40;
const WIDTH = 16;
/** Slanted lines, one each so many units. */
const HATCH = [-16, -8, 0, 8, 16, 24, 32, 40];

/** A rung's piece of the draught scale: full of water (proven), hatched (not ruled out), or empty. */
export const RungGauge = ({ state }: RungGaugeProps) => (
  <svg
    class={`gauge gauge-${state}`}
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    preserveAspectRatio="none"
    aria-hidden="true"
    fill="none"
  >
    {state === 'proven' && <path d={`M0 0H${WIDTH}V${HEIGHT}H0z`} fill="currentColor" />}
    {state === 'possible' &&
      HATCH.map((y) => <path key={y} d={`M0 ${y + WIDTH}L${WIDTH} ${y}`} stroke="currentColor" />)}
    <path
      class="hull"
      d={`M0.5 0V${HEIGHT}M${WIDTH - 0.5} 0V${HEIGHT}M0 0H${WIDTH}M0 ${HEIGHT}H${WIDTH}`}
      stroke="currentColor"
      vector-effect="non-scaling-stroke"
    />
  </svg>
);
