import type { Coverage } from '../../utils/report/coverage';

const RADIUS = 5;
const AROUND = 2 * Math.PI * RADIUS;

/** A thin ring, closed as far as the model was looked at. */
export function CoverageMark({ collected, total }: Pick<Coverage, 'collected' | 'total'>) {
  const part = total > 0 ? (AROUND * collected) / total : 0;
  return (
    <svg
      class="mark"
      width={14}
      height={14}
      viewBox="0 0 14 14"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
    >
      <circle cx={7} cy={7} r={RADIUS} stroke-width={2} opacity={0.3} />
      <circle
        cx={7}
        cy={7}
        r={RADIUS}
        stroke-width={2}
        stroke-dasharray={`${part.toFixed(1)} 99`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  );
}
