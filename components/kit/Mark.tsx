import type { MarkPosition } from '../../utils/model/mark';
import { markShape } from './mark-shape';

interface MarkProps {
  readonly position: MarkPosition;
  readonly notch?: boolean;
  readonly size?: number;
}

/** The mark in the colour of the text around it. Decoration only: the word beside it says the same. */
export function Mark({ position, notch = false, size = 16 }: MarkProps) {
  const grid = size < 16 ? 12 : 16;
  return (
    <svg class="mark" width={size} height={size} viewBox={`0 0 ${grid} ${grid}`} aria-hidden="true">
      {markShape(position, { notch, grid }).map(({ d, stroke, dash }) => (
        <path
          key={d}
          d={d}
          fill={stroke ? 'none' : 'currentColor'}
          stroke={stroke ? 'currentColor' : 'none'}
          stroke-width={stroke}
          stroke-dasharray={dash}
        />
      ))}
    </svg>
  );
}
