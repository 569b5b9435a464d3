import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../../utils/assess/progress';
import { codeLinks } from '../../../utils/assess/code-links';
import { lookUpCode, type CodeLookUpOptions } from '../../../utils/assess/code-look-up';
import { assess } from '../../../utils/report/assess';
import { keep, recordKey } from '../../../utils/assess/stored';
import { memoryStore } from '../../../utils/cache/memory';
import { parseFacts, type Facts } from '../../../utils/facts/facts';
import type { CardLinkKind } from '../../../utils/facts/card';
import { collected, valueOf } from '../../../utils/model/slot';
import { recordOn } from '../../fixtures/records';
import { modelPageFacts } from '../../fixtures/facts';
import { fakeHub, json } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';
import { cardReading } from '../../fixtures/text-readers';

const link = (url: string, kind: CardLinkKind = 'code') => ({ url, kind, id: null, line: 1, context: '' });
const withLinks = (...urls: readonly string[]): Facts => ({
  ...modelPageFacts(),
  cardReading: collected(
    cardReading({ links: urls.map((url) => link(url)) }),
    { kind: 'file', url: '', path: '' },
    AT,
  ),
});
const ANCHOR_CODE = 'https://github.com/acme/anchor';
const github = () =>
  fakeHub({
    '/repos/acme/anchor/git/trees/': json({ tree: [{ type: 'blob', path: 'train.py' }] }),
    '/repos/acme/anchor': json({ default_branch: 'main', license: { spdx_id: 'MIT' } }),
  });

const click = async (
  facts: Facts,
  change: Partial<CodeLookUpOptions> = {},
  signal = new AbortController().signal,
) => {
  const seen: Progress[] = [];
  const hub = github();
  const store = memoryStore();
  await store.put(recordOn(facts));
  const options = { store, now: () => AT, isAllowed: async () => true, ...change };
  await lookUpCode(options, { facts, fetch: hub.fetch, signal, listen: (progress) => seen.push(progress) });
  return {
    seen,
    store,
    calls: hub.calls,
    requests: hub.requests,
    slot: seen.at(-1)?.report.facts.codeRepositories,
  };
};

describe('links to code', () => {
  it('are the first three repositories on a code host, each once', () => {
    const links = [
      link('https://huggingface.co/acme/anchor-7b'),
      link(ANCHOR_CODE),
      link(`${ANCHOR_CODE}/tree/main`),
      link('https://github.com/a/paper', 'paper'),
      link('https://github.com/a/1'),
      link('https://github.com/a/2'),
      link('https://github.com/a/3'),
    ];
    expect(codeLinks(cardReading({ links })).map(({ url }) => url)).toEqual([
      ANCHOR_CODE,
      'https://github.com/a/1',
      'https://github.com/a/2',
    ]);
    expect(codeLinks(null)).toEqual([]);
  });
});

describe('a click', () => {
  it('looks the repositories up, each answer told, without cookies or referrer', async () => {
    const { seen, slot, calls, requests, store } = await click(
      withLinks(ANCHOR_CODE, 'https://github.com/acme/lost'),
    );
    expect(seen.map(({ final }) => final)).toEqual([false, false, true]);
    expect(slot && valueOf(slot)).toMatchObject([
      { url: ANCHOR_CODE, state: 'found', license: 'MIT', trainingEntryPoints: ['train.py'] },
      { url: 'https://github.com/acme/lost', state: 'gone' },
    ]);
    expect(calls).toEqual([
      '/repos/acme/anchor',
      '/repos/acme/anchor/git/trees/main?recursive=1',
      '/repos/acme/lost',
    ]);
    for (const request of requests)
      expect(request).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    const stored = await store.get(recordKey(modelPageFacts()));
    expect(stored?.facts.codeRepositories).toEqual(slot);
    expect(parseFacts(JSON.parse(JSON.stringify(stored?.facts)))).not.toBeNull();
  });

  it('without the reader’s permission asks nothing', async () => {
    const isAllowed = vi.fn(async () => false);
    const { slot, calls } = await click(withLinks(ANCHOR_CODE), { isAllowed });
    expect(slot).toEqual({ state: 'not-collected', why: 'left-to-a-click' });
    expect(calls).toEqual([]);
    expect(isAllowed).toHaveBeenCalledWith('https://api.github.com/*');
  });

  it('asks no more once the permission is taken back', async () => {
    let asked = 0;
    const isAllowed = async () => {
      asked += 1;
      return asked <= 2; // before the first call, and for it
    };
    const { calls } = await click(withLinks(ANCHOR_CODE), { isAllowed });
    expect(calls).toEqual(['/repos/acme/anchor']);
  });

  it('on a card that links no code says so', async () => {
    const { slot, calls } = await click(withLinks());
    expect(slot).toEqual({ state: 'not-collected', why: 'nothing-to-read' });
    expect(calls).toEqual([]);
  });

  it('goes by the card that was read before, and does not renew the record', async () => {
    const store = memoryStore();
    const facts = withLinks(ANCHOR_CODE);
    await keep(store, recordKey(facts), assess(facts, 'hub', AT - 5), AT - 5, 'settled');
    const { slot } = await click(modelPageFacts(), { store });
    expect(slot?.state).toBe('collected');
    expect(await store.get(recordKey(facts))).toMatchObject({ storedAt: AT - 5, settled: true });
  });

  it('that is taken back keeps nothing', async () => {
    const stop = new AbortController();
    stop.abort();
    const { seen, calls, store } = await click(withLinks(ANCHOR_CODE), {}, stop.signal);
    expect(seen.filter(({ final }) => final)).toEqual([]);
    expect(calls).toEqual([]);
    const stored = await store.get(recordKey(modelPageFacts()));
    expect(stored?.facts.codeRepositories.state).toBe('not-collected');
  });
});
