import { expect, it } from 'vitest';
import { translate } from '../../../cli/src/catalogue';
import { inspectModel } from '../../../cli/src/inspect/inspect-model';
import type { Outcome } from '../../../cli/src/inspect/outcome';
import { EVIL, pickle } from '../../fixtures/pickle';

const HUB = 'https://huggingface.co';
const CDN = 'https://us.aws.cdn.hf.co';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const FILES: Readonly<Record<string, Uint8Array>> = {
  'README.md': new TextEncoder().encode('# Anchor'),
  'pytorch_model.bin': EVIL,
  'training_args.bin': pickle(0x29),
};

/** A hub with one model, whose files are given by another host, in ranges. */
function hub({ leadsTo = CDN } = {}) {
  const asked: string[] = [];
  const fetcher: typeof fetch = async (input, init) => {
    const { url, credentials } = new Request(input, init);
    asked.push(url);
    expect(credentials).toBe('omit');
    const { origin, pathname } = new URL(url);
    if (pathname.startsWith('/api/models/acme/anchor/revision/'))
      return answer(url, JSON.stringify(INFO), { 'content-type': 'application/json' });
    if (origin === HUB && pathname.startsWith(`/acme/anchor/resolve/${COMMIT}/`))
      return new Response(null, { status: 302, headers: { location: leadsTo + pathname } });
    const bytes = FILES[pathname.split('/').at(-1) ?? ''];
    if (origin !== CDN || bytes === undefined) return answer(url, 'not here', {}, 404);
    return answer(url, bytes, { 'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}` }, 206);
  };
  return { asked, fetcher };
}
const INFO = {
  id: 'acme/anchor',
  sha: COMMIT,
  tags: ['transformers'],
  library_name: 'transformers',
  siblings: Object.entries(FILES).map(([rfilename, { length }]) => ({ rfilename, size: length })),
};
const answer = (
  url: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
  status = 200,
): Response =>
  Object.defineProperty(new Response(Uint8Array.from(Buffer.from(body)), { status, headers }), 'url', {
    value: url,
  });

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
  const { asked, fetcher } = hub();
  const { notes, outcomes } = await inspected('hf:acme/anchor', fetcher);
  expect(verdicts(outcomes)).toEqual([
    [page('pytorch_model.bin'), 'dangerous'],
    [page('training_args.bin'), 'safe'],
  ]);
  expect(notes).toEqual(['hf:acme/anchor: 1 files not read that loading does not open (--all reads them)']);
  expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([HUB, CDN]));
});

it('reads every file with --all', async () => {
  const { notes, outcomes } = await inspected('hf:acme/anchor@main', hub().fetcher, true);
  expect(outcomes).toHaveLength(Object.keys(FILES).length);
  expect(notes).toEqual([]);
});

it('does not ask a host that is not the hub’s', async () => {
  const { asked, fetcher } = hub({ leadsTo: 'https://elsewhere.example' });
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
