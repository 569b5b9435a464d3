import { translator } from '../../utils/i18n/catalogue';
import { readCatalogue } from '../../scripts/lib/catalogue';
import type { Measure } from './contract';
import { recordedRun, type RecordedOutcome } from './recorded-run';
import { plainRow, shareRow } from './statistics';

/** What a case of confused licences may be given at most; `suffix`: any of these, none when empty. */
interface Expected {
  readonly id: string;
  readonly tierAtMost: number;
  readonly suffix: readonly string[];
}

type Outcome = RecordedOutcome<Expected>;

/** Issue 4 of 8, "Shown by" 3. */
const AIM = 1;

const fits = ({ expected, report }: Outcome): boolean => {
  const { tier, suffix } = report.verdicts.openness;
  const named = suffix === null ? expected.suffix.length === 0 : expected.suffix.includes(suffix);
  return tier.upper <= expected.tierAtMost && named
    ? true
    : suffix === null && expected.suffix.length === 0 && tier.lower <= expected.tierAtMost;
};

/** Cases after public reports of licence confusion: no more than what the terms allow. Their sentences go to stderr. */
export const licenceCases: Measure = {
  name: 'licence-cases',
  async run() {
    const all = await recordedRun<Expected>('licence-cases');
    if (all === null) return [plainRow('licence cases', '../shared has none')];
    for (const one of all) tell(one);
    return [shareRow('tiers and suffixes of licence cases', all, fits, AIM)];
  },
};

function tell({ expected, report }: Outcome): void {
  const say = translator(readCatalogue());
  const { tier, suffix, reason } = report.verdicts.openness;
  console.error(
    `${expected.id}: T${tier.lower}–T${tier.upper}${suffix ?? ''} (at most T${expected.tierAtMost}${expected.suffix.join('|')}): ${say(reason)}`,
  );
  for (const { rule, level, message } of report.findings)
    if (/licen|rights|gate|base/.test(rule)) console.error(`  ${level} ${rule}: ${say(message)}`);
}
