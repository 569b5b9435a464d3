import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess } from '../../utils/report/assess';
import { readCaptures } from '../bench/openness-captures';
import { TIER_OF, type Judged } from '../bench/openness';
import { describeWithShared } from './shared';

const DOC = readFileSync(join(import.meta.dirname, '../../docs/openness.md'), 'utf8');

describeWithShared('openness of captured models', 'captures/huggingface/models', (folder) => {
  const judgements = JSON.parse(
    readFileSync(join(folder, '../../../data/openness-judgements.json'), 'utf8'),
  ) as Readonly<Record<string, Judged>>;
  const all = readCaptures(folder).map(({ id, facts }) => ({
    id,
    verdict: assess(facts, 'hub', 0).verdicts.openness,
    mot: judgements[id]?.mot,
  }));

  it('reads them all', () => {
    expect(all.length).toBeGreaterThan(0);
    for (const { id, verdict } of all)
      expect([id, verdict.tier.lower <= verdict.tier.upper]).toEqual([id, true]);
  });

  it('each that is rated above its judged class is told in docs/openness.md, with the evidence', () => {
    const above = all.filter(({ mot, verdict }) => mot && verdict.tier.lower > TIER_OF[mot.class]);
    expect(above.map(({ id }) => id).filter((id) => !DOC.includes(`\`${id}\``))).toEqual([]);
  });
});
