import { describe, expect, it, vi } from 'vitest';
import { inSlices, letOthersGo, MANY_FILES, reportsDue } from '../../../utils/assess/many-files';
import { memoryStore } from '../../../utils/cache/memory';
import type { Facts } from '../../../utils/facts/facts';
import { collected } from '../../../utils/model/slot';
import { modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';
import { ANCHOR, json, modelInfo, wellHub } from '../../fixtures/hub-answers';
import { assessorWith, watch } from '../../fixtures/watch';

const source = { kind: 'api', url: 'https://huggingface.co/api/models/acme/anchor-7b', path: '' } as const;
const file = { size: 1, blobId: null, sha256: null, xetHash: null, scan: null };
const withFiles = (count: number): Facts => ({
  ...modelPageFacts(),
  files: collected(
    { files: Array.from({ length: count }, (_, at) => ({ ...file, path: `${at}.txt` })), complete: true },
    source,
    AT,
  ),
});

describe('reportsDue', () => {
  it('each state of few files, and of many one in a while', () => {
    let now = AT;
    const isDue = reportsDue(() => now);
    const [few, many] = [withFiles(MANY_FILES), withFiles(MANY_FILES + 1)];
    const due = (facts: Facts) => Array.from({ length: 5 }, () => isDue(facts));
    expect(due(few)).toEqual([true, true, true, true, true]);
    expect(due(many)).toEqual([true, false, false, false, false]);
    now += 60_000;
    expect(due(many)).toEqual([true, false, false, false, false]);
    now -= 3_600_000;
    expect(isDue(many)).toBe(true);
  });
});

describe('letOthersGo', () => {
  it('gives way to what waits when there are many files', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('another tab'), 0);
    await letOthersGo(withFiles(0)).then(() => order.push('few'));
    await letOthersGo(withFiles(MANY_FILES + 1)).then(() => order.push('many'));
    expect(order).toEqual(['few', 'another tab', 'many']);
  });
});

describe('inSlices', () => {
  /** Steps that take 20 ms each, by the clock that only they move. */
  function* slow(done: string[]): Generator<undefined, string, undefined> {
    for (let step = 0; step < 6; step += 1) {
      yield;
      done.push('step');
    }
    return 'result';
  }

  it.each([
    ['gives way to what waits when there are many files', MANY_FILES + 1, 'before the end'],
    ['is over in one go when there are few', 0, 'after the end'],
  ])('%s', async (_what, count, when) => {
    const done: string[] = [];
    vi.spyOn(performance, 'now').mockImplementation(() => 20 * done.length);
    setTimeout(() => done.push('another tab'), 0);
    expect(await inSlices(withFiles(count), slow(done))).toBe('result');
    expect(done.includes('another tab') ? 'before the end' : 'after the end').toBe(when);
    expect(done.filter((what) => what === 'step')).toHaveLength(6);
  });
});

describe('a job on many files', () => {
  it('ends with the same report as with every report between, of which there are fewer', async () => {
    const siblings = Array.from({ length: MANY_FILES + 1 }, (_, at) => ({
      rfilename: `${at}.txt`,
      size: at,
    }));
    const reports = async (count: number) => {
      const { fetch } = wellHub({
        [`${ANCHOR}/revision/`]: json(modelInfo({ siblings: siblings.slice(0, count) })),
      });
      return watch(assessorWith({ fetch }), modelPageFacts(), true);
    };
    const [few, many] = [await reports(MANY_FILES), await reports(MANY_FILES + 1)];
    expect(many.length).toBeLessThan(few.length);
    expect(many.at(-1)?.report.facts.publisher).toEqual(few.at(-1)?.report.facts.publisher);
    expect(many.at(-1)?.report.facts.files).toMatchObject({ value: { complete: true } });
  });

  it('stores facts with the size that they have as JSON', async () => {
    const store = memoryStore();
    await watch(assessorWith({ fetch: wellHub().fetch, store }), modelPageFacts(), true);
    const [record] = await store.recent(1);
    expect(record?.size).toBe(JSON.stringify(record?.facts).length);
  });
});
