import { LOAD_RISK_LEVELS, type LoadRiskLevel } from '../../../utils/model/verdict';
import type { FailOn } from '../command-line/options';

/** From which level on `--fail-on` counts a model: what runs code is what a suspicious file makes of it. */
const LAST: Readonly<Record<FailOn, LoadRiskLevel>> = {
  dangerous: 'dangerous',
  suspicious: 'runs-code',
  unknown: 'unknown',
};

export const failsOn = (failOn: FailOn, level: LoadRiskLevel): boolean =>
  LOAD_RISK_LEVELS.indexOf(level) <= LOAD_RISK_LEVELS.indexOf(LAST[failOn]);
