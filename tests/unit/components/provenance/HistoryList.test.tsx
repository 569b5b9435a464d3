// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { HistoryList } from '../../../../components/provenance/HistoryList';
import type { Change, ChangesFact } from '../../../../utils/facts/history';
import { collected, failed, notCollected, type Slot } from '../../../../utils/model/slot';
import { commitOf } from '../../../fixtures/visits';
import { commit, commitsWith } from '../../rules/provenance/commits';
import { HOSTILE } from '../../rules/facts';
import { NOW, PAGE } from '../reports';
import { mount } from '../render';
import { catalogue, translator } from '../translate';

const source = { kind: 'api', url: PAGE, path: '' } as const;
const SINCE = Date.parse('2026-11-20T09:00:00Z');

const visitsWith = (changes: readonly Change[], part: Partial<ChangesFact> = {}): Slot<ChangesFact> =>
  collected(
    {
      since: SINCE,
      basis: 'visit',
      commit: commitOf('a'),
      now: commitOf('b'),
      cardChanged: false,
      changes,
      ...part,
    },
    source,
    NOW,
  );
const NO_COMMITS = notCollected('not-on-this-page');

function draw(visits: Slot<ChangesFact>, commits: Parameters<typeof HistoryList>[0]['commits'] = NO_COMMITS) {
  const t = translator(catalogue('en'));
  return mount(<HistoryList {...{ visits, commits, t }} />).root;
}
const items = (root: ParentNode) =>
  [...root.querySelectorAll('.history > ul > li')].map((item) =>
    item.textContent.replaceAll(/\s+/g, ' ').trim(),
  );

beforeEach(() => document.body.replaceChildren());

describe('what changed', () => {
  it('names the day, the commits, the files and the digests', () => {
    const from = `sha256:${'1'.repeat(64)}`;
    const to = `sha256:${'2'.repeat(64)}`;
    const root = draw(
      visitsWith([
        { kind: 'weights-changed', files: [{ path: 'model.safetensors', from, to }], count: 1 },
        { kind: 'pickle-added', files: [{ path: 'x.bin', from: null, to }], count: 3 },
        { kind: 'license-changed', from: 'mit', to: '' },
        { kind: 'gate-changed', from: 'no', to: 'manual' },
      ]),
    );
    expect(root.querySelector('.history > p')?.textContent).toBe(
      'Since your look on 2026-11-20: aaaaaaa → bbbbbbb',
    );
    expect(items(root)).toEqual([
      'Weights with other bytesmodel.safetensors 111111111111 → 222222222222',
      'New picklesx.bin 2 more files.',
      'Licence mit → none',
      'Approval asked for not asked for → the publisher’s approval',
    ]);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('to');
  });

  it.each([
    ['visit', 'Since your look on 2026-11-20:'],
    ['pinned', 'Beside the pinned commit that you looked at on 2026-11-20:'],
    ['renamed', 'Beside the same commit under another name, as you saw it on 2026-11-20:'],
  ] as const)('says that nothing did, beside %s', (basis, sentence) => {
    const root = draw(visitsWith([], { basis, now: commitOf('a') }));
    expect(root.querySelector('.history > p')?.textContent.trim()).toBe(sentence);
    expect(root.textContent).toContain('Nothing of what is compared changed.');
  });

  it('says why there is nothing to compare', () => {
    const root = draw(notCollected('first-visit'), failed('rate-limited', source, NOW));
    expect([...root.querySelectorAll('.absent')].map(({ textContent }) => textContent)).toEqual([
      'Changes since your last visit: your first look at it, so there is nothing to compare with',
      'Commits: the hub asks us to wait',
    ]);
  });

  it('shows hostile names as plain text, and not all of a long list', () => {
    const files = Array.from({ length: 20 }, (_, index) => ({
      path: `${index}${HOSTILE}`,
      from: null,
      to: null,
    }));
    const root = draw(
      visitsWith([
        { kind: 'code-added', files, count: 900 },
        { kind: 'base-changed', from: HOSTILE, to: HOSTILE },
      ]),
    );
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
    expect(root.textContent).toContain('892 more files.');
    expect(root.textContent.length).toBeLessThan(3000);
  });
});

describe('the commits', () => {
  const upload = commit('c', 'Upload model.safetensors', 'ann');
  const listed = (part: Parameters<typeof commitsWith>[1]) =>
    collected(commitsWith([upload, commit('d', 'x', 'bob')], part).commits, source, NOW);

  it('are counted, with the one that speaks of weights', () => {
    const text = draw(visitsWith([]), listed({ weightsCommit: upload, burst: 2 })).textContent;
    expect(text).toContain('2 commits. 2 authors among the newest, by name.');
    expect(text).toContain('2 of them within the newest day');
    expect(text).toContain('ccccccc Upload model.safetensors · 2026-01-01');
  });

  it('are not called all when they are not', () => {
    const text = draw(visitsWith([]), listed({ total: null, whole: false })).textContent;
    expect(text).toContain('The newest 2 commits were listed.');
    expect(text).not.toContain('speaks of weights');
  });
});
