import type { MarkPosition } from '../../utils/model/mark';

/** One SVG path of the mark: filled, or drawn with a line of width `stroke`. */
export interface MarkPath {
  readonly d: string;
  readonly stroke?: number;
  readonly dash?: string;
}

/** The mark is drawn on whole pixels of one of two grids: 12 px for the smallest places, 16 px and its multiples. */
export type MarkGrid = 12 | 16;

interface Geometry {
  /** Outer radius of the ring, whose line has width `line`. */
  readonly radius: number;
  readonly line: number;
  readonly barHeight: number;
  /** By position: the bar's top, and the surface of the water (null: dry). */
  readonly bar: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>;
  readonly water: Readonly<Record<1 | 2 | 3 | 4 | 5, number | null>>;
  readonly dash: string;
}

const GEOMETRY: Readonly<Record<MarkGrid, Geometry>> = {
  12: {
    radius: 5,
    line: 1.25,
    barHeight: 2,
    bar: { 5: 1, 4: 3, 3: 5, 2: 6, 1: 7 },
    water: { 5: null, 4: 9, 3: 8, 2: 4, 1: 1 },
    dash: '2.1 1.336',
  },
  16: {
    radius: 6,
    line: 1.5,
    barHeight: 2,
    bar: { 5: 3, 4: 5, 3: 7, 2: 9, 1: 10 },
    water: { 5: null, 4: 11, 3: 10, 2: 6, 1: 2 },
    dash: '2.6 1.523',
  },
};

/** How far the notch opens the ring to both sides of its top, in degrees. */
const NOTCH_ANGLE = 32;

/**
 * The mark of DESIGN §6. The bar sinks and the water rises from 5 (high and dry) to 1 (under water): a bar below
 * the surface is left blank in the water, so that the five shapes differ even without colour. Null: a dashed ring.
 */
export function markShape(
  position: MarkPosition,
  { notch = false, grid = 16 }: { readonly notch?: boolean; readonly grid?: MarkGrid } = {},
): readonly MarkPath[] {
  const { radius, line, barHeight, bar, water, dash } = GEOMETRY[grid];
  const centre = grid / 2;
  const opening = notch ? NOTCH_ANGLE : 0;
  const notches = notch ? [{ d: notchPath(centre, centre - radius) }] : [];
  const ring = (from: number, to: number): MarkPath => ({
    d: arc(centre, radius - line / 2, from, to),
    stroke: line,
  });
  if (position === null) return [{ ...ring(opening, 360 - opening), dash }, ...notches];

  const top = bar[position];
  const surface = water[position];
  const whole = { d: `M0 ${top}H${grid}v${barHeight}H0z` };
  if (surface === null) return [ring(opening, 360 - opening), whole, ...notches];
  const slice = (from: number, to: number) => ({ d: slicePath(centre, radius, from, to) });
  if (surface > top) {
    return [ring(opening, 360 - opening), whole, slice(surface, centre + radius), ...notches];
  }

  const wing = chord(radius, centre - top - barHeight / 2);
  const left = round(centre - wing);
  const sunk = {
    d: `M0 ${top}H${left}v${barHeight}H0zM${round(centre + wing)} ${top}H${grid}v${barHeight}H${round(centre + wing)}z`,
  };
  const drowned = surface <= centre - radius;
  const start = drowned && notch ? surface + 2 : surface;
  const dry = (Math.acos((centre - surface) / radius) * 180) / Math.PI;
  const above = drowned ? [] : [ring(-dry, -opening), ring(opening, dry)];
  return [...above, slice(start, top), slice(top + barHeight, centre + radius), sunk, ...notches];
}

/** Half the width of a circle of `radius` at `height` above its centre. */
const chord = (radius: number, height: number) => Math.sqrt(Math.max(0, radius ** 2 - height ** 2));

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The part of a disc between two heights. */
function slicePath(centre: number, radius: number, from: number, to: number): string {
  const upper = chord(radius, centre - from);
  const lower = chord(radius, centre - to);
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
  const curve = `A${radius} ${radius} 0 0 1 `;
  return `M${at(centre + upper, from)}${curve}${at(centre + lower, to)}H${round(centre - lower)}${curve}${at(centre - upper, from)}z`;
}

/** Part of a circle, clockwise, in degrees from its top; a whole turn is drawn as two halves. */
function arc(centre: number, radius: number, from: number, to: number): string {
  const middle = (from + to) / 2;
  const at = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${round(centre + radius * Math.sin(angle))} ${round(centre - radius * Math.cos(angle))}`;
  };
  const curve = `A${radius} ${radius} 0 0 1 `;
  return `M${at(from)}${curve}${at(middle)}${curve}${at(to)}`;
}

/** A small wedge that points down into the opened ring. */
const notchPath = (centre: number, top: number) => `M${centre - 2.25} 0h4.5L${centre} ${top + 0.75}z`;
