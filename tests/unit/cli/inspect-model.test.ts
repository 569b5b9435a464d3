import { expect, it } from 'vitest';
import { translate } from '../../../cli/src/catalogue';
import { inspectModel } from '../../../cli/src/inspect/inspect-model';
import type { Outcome } from '../../../cli/src/inspect/outcome';
import { answer, CDN, COMMIT, FILES, HUB, modelHub } from '../../fixtures/model-hub';

async function inspected(operand: string, fetcher: typeof fetch, all = false) {
  const notes: string[] = [];
  const outcomes: Outcome[] = [];
  const { signal } = new AbortController();
  const options = { fetch: fetcher, signal, all, translate, note: (text: string) => void notes.push(text) };
  for await (const outcome of inspectModel(operand, options)) outcomes.push(outcome);
  return { notes, outcomes };
}
const verdicts = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) =>
    outcome.kind === 'seen' ? [outcome.seen.path, outcome.seen.verdict] : [outcome.path, outcome.kind],
  );
const page = (path: string): string => `${HUB}/acme/anchor/blob/${COMMIT}/${path}`;

it('reads what loading opens by ranges, at the commit, and tells what it left', async () => {
  const { asked, fetcher } = modelHub();
  const { notes, outcomes } = await inspected('hf:acme/anchor', fetcher);
  expect(verdicts(outcomes)).toEqual([
    [page('pytorch_model.bin'), 'dangerous'],
    [page('training_args.bin'), 'safe'],
  ]);
  expect(notes).toEqual(['hf:acme/anchor: 1 files not read that loading does not open (--all reads them)']);
  expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([HUB, CDN]));
});

it('reads every file with --all', async () => {
  const { notes, outcomes } = await inspected('hf:acme/anchor@main', modelHub().fetcher, true);
  expect(outcomes).toHaveLength(Object.keys(FILES).length);
  expect(notes).toEqual([]);
});

it('does not ask a host that is not the hub’s', async () => {
  const { asked, fetcher } = modelHub({ leadsTo: 'https://elsewhere.example' });
  const { outcomes } = await inspected('hf:acme/anchor', fetcher);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'failed']);
  expect(asked.every((url) => new URL(url).origin === HUB)).toBe(true);
});

it.each([
  ['has no such model', () => Promise.resolve(answer(HUB, '{}', {}, 404)), 'reason_not_found'],
  ['cannot be reached', () => Promise.reject(new TypeError('no network')), 'reason_offline'],
])('says when the hub %s', async (_, fetcher, key) => {
  const { outcomes } = await inspected('hf:acme/gone', fetcher);
  expect(outcomes).toEqual([
    { kind: 'failed', path: 'hf:acme/gone', reason: translate({ key, params: [] }) },
  ]);
});
