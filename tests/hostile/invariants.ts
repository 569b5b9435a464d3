import { LOAD_RISK_LEVELS, PROVENANCE_LEVELS, type Verdicts } from '../../utils/model/verdict';

export type AxisName = keyof Verdicts;
export const AXES: readonly AxisName[] = ['openness', 'loadRisk', 'provenance'];

/** How good a verdict looks, by each thing that a reader sees of it; what is not known looks like nothing good. */
export function looks(verdicts: Verdicts): Readonly<Record<AxisName, readonly number[]>> {
  const { openness, loadRisk, provenance } = verdicts;
  const risk = (level: (typeof LOAD_RISK_LEVELS)[number]): number =>
    level === 'unknown' ? -1 : LOAD_RISK_LEVELS.indexOf(level);
  const known = provenance.level === 'unknown' ? -1 : PROVENANCE_LEVELS.indexOf(provenance.level);
  // An open interval says itself that not all was looked at: only a closed one without a suffix claims free rights.
  const { lower, upper } = openness.tier;
  const claimsRights = openness.suffix === null && lower === upper;
  const openly = openness.assessed ? lower * 2 + (claimsRights ? 1 : 0) : -1;
  return {
    openness: [openly],
    loadRisk: [risk(loadRisk.level), risk(loadRisk.byDefault)],
    provenance: [known],
  };
}

/** The axes on which a run looks better than every one of `honest`, in words. */
export function better(
  hostile: Verdicts,
  honest: readonly Verdicts[],
  axes: readonly AxisName[] = AXES,
): readonly string[] {
  const seen = looks(hostile);
  const deserved = honest.map(looks);
  return axes
    .filter((axis) =>
      seen[axis].some((value, part) => deserved.every((one) => value > (one[axis][part] ?? value))),
    )
    .map((axis) => against(hostile, honest, axis));
}

/** The axes whose words are those of none of `honest`. */
export const other = (
  seen: Verdicts,
  honest: readonly Verdicts[],
  axes: readonly AxisName[] = AXES,
): readonly string[] =>
  axes
    .filter((axis) => honest.every((one) => words(seen, axis) !== words(one, axis)))
    .map((axis) => against(seen, honest, axis));

const against = (seen: Verdicts, honest: readonly Verdicts[], axis: AxisName): string =>
  `${axis}: ${words(seen, axis)}, where the honest run says ${[...new Set(honest.map((one) => words(one, axis)))].join(' or ')}`;

function words({ openness, loadRisk, provenance }: Verdicts, axis: AxisName): string {
  if (axis === 'provenance') return provenance.level;
  if (axis === 'openness')
    return openness.assessed ? `T${openness.tier.lower}${openness.suffix ?? ''}` : 'none';
  return `${loadRisk.level} (by default ${loadRisk.byDefault})`;
}
