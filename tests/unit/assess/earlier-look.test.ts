import { describe, expect, it } from 'vitest';
import { FRESH_MS } from '../../../utils/assess/limits';
import { memoryStore, memoryVisits } from '../../../utils/cache/memory';
import { valueOf } from '../../../utils/model/slot';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { ANCHOR, json, modelInfo, wellHub } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';
import { assessorWith, outcome } from '../../fixtures/watch';

describe('the reader’s earlier look', () => {
  it('is in the last report of a job, and kept with the report', async () => {
    const store = memoryStore();
    const visits = memoryVisits();
    let time = AT;
    const at = (weights: string) => {
      const siblings = [
        { rfilename: 'README.md', blobId: '1'.repeat(40), size: 10 },
        {
          rfilename: 'model.safetensors',
          blobId: weights.repeat(40),
          size: 9,
          lfs: { sha256: weights.repeat(64), size: 9 },
        },
      ];
      const { fetch } = wellHub({
        [`${ANCHOR}/revision/`]: json(modelInfo({ siblings, sha: weights.repeat(40) })),
      });
      return assessorWith({ store, visits, fetch, now: () => time });
    };
    const told = async (weights: string) => (await outcome(at(weights), modelPageFacts())).report;
    expect((await told('2')).facts.changesSinceVisit).toEqual({ state: 'not-collected', why: 'first-visit' });
    time = AT + 2 * FRESH_MS;
    const changed = await told('3');
    expect(valueOf(changed.facts.changesSinceVisit)?.changes).toMatchObject([
      { kind: 'weights-changed', count: 1 },
    ]);
    expect(changed.verdicts.provenance.level).toBe('contradicted');
    time += 1000;
    const again = await outcome(at('3'), modelPageFacts());
    expect([again.origin, again.report.verdicts.provenance.level]).toEqual(['cache', 'contradicted']);
  });

  it('is not asked for where no list of files is known', async () => {
    const visits = memoryVisits();
    const last = await outcome(assessorWith({ visits, network: async () => 'page-only' }), modelPageFacts());
    expect(last.report.facts.changesSinceVisit).toEqual({ state: 'not-collected', why: 'page-only-mode' });
    expect(await visits.usage()).toMatchObject({ records: 0 });
  });

  it('does not count in page-only mode: a page’s list is its own word', async () => {
    const visits = memoryVisits();
    const network = async () => 'page-only' as const;
    const last = await outcome(assessorWith({ visits, network }), filesPageFacts());
    expect(valueOf(last.report.facts.files)?.complete).toBe(true);
    expect(last.report.facts.changesSinceVisit).toEqual({ state: 'not-collected', why: 'page-only-mode' });
    expect(await visits.usage()).toMatchObject({ records: 0 });
  });
});
