// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ChainGraph } from '../../../../components/lineage/ChainGraph';
import { MAX_NODES, chainOf } from '../../../../components/lineage/chain-model';
import type { ChainModel } from '../../../../utils/facts/chain';
import type { Finding } from '../../../../utils/model/finding';
import { rightsOf } from '../../../../utils/licenses/rights';
import { message } from '../../../../utils/model/message';
import { notCollected } from '../../../../utils/model/slot';
import { factsWith } from '../../rules/facts';
import { finding } from '../reports';
import { find, mount } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const SUBJECT = 'acme/merge-7b';
const declared = (id: string) => ({ ids: [id], name: null, link: null, file: null });
const own = rightsOf(declared('apache-2.0'));
const base = (id: string, part: Partial<ChainModel> = {}): ChainModel => ({
  id,
  child: SUBJECT,
  relation: 'merge',
  depth: 1,
  state: 'found',
  facts: factsWith({ license: declared('mit') }),
  ...part,
});
const conflict = finding({
  rule: 'openness/license-conflicts',
  level: 'serious',
  message: message('the terms of $1 differ', 'one/a'),
});
const draw = (chain: readonly ChainModel[], findings: readonly Finding[] = []) =>
  mount(<ChainGraph chain={chainOf(SUBJECT, own, chain, findings)} origins={new Set()} t={t} />).root;
const texts = (root: ParentNode) =>
  [...root.querySelectorAll('li.chain-node')].map(({ textContent }) => textContent);

describe('the chain of base models', () => {
  it('is a list with the model itself last, each with licence, rights and relation in words', () => {
    const root = draw([base('one/a'), base('two/b', { relation: 'finetune', child: 'one/a', depth: 2 })]);
    expect(texts(root)).toEqual([
      'two/bMIT License · openFine-tuned into one/a.',
      'one/aMIT License · openMerged into acme/merge-7b.',
      'acme/merge-7bThis model. Apache License 2.0 · open',
    ]);
    expect(find(root, '[aria-current=true]').textContent).toContain(SUBJECT);
    expect(find(root, 'ol').getAttribute('aria-label')).toContain('this model last');
  });

  it('tells what was not found, not asked, or failed', () => {
    const none = { facts: null } as const;
    const root = draw([
      base('a/gone', { state: 'gone', ...none }),
      base('a/later', { state: 'not-asked', ...none }),
      base('a/slow', { state: 'timed-out', ...none }),
      base('a/bare', { facts: factsWith({}, { license: notCollected('page-only-mode') }) }),
    ]);
    const [gone, later, slow, bare] = texts(root);
    expect(gone).toContain('Not found on the hub, or not shown to visitors.');
    expect(later).toContain('the limit of look-ups was reached');
    expect(slow).toContain('no answer in time');
    expect(bare).toContain('Licence not looked at.');
  });

  it('marks a conflict on the line and in words, with its findings', () => {
    const root = draw([base('one/a'), base('two/b')], [conflict, finding({})]);
    expect(root.querySelectorAll('.edge-conflict').length).toBeGreaterThan(0);
    expect(find(root, '.chain-conflict summary').textContent).toBe('1 finding on its terms');
    expect(find(root, '.chain-conflict .findings').textContent).toContain('the terms of one/a differ');
    expect(root.querySelectorAll('.chain-conflict')).toHaveLength(1);
  });

  it('shows a model with two children once, and a circle where it closes', () => {
    const twice = [
      base('one/a'),
      base('two/b'),
      base('root/r', { child: 'one/a', depth: 2 }),
      base('root/r', { child: 'two/b', depth: 2 }),
      base(SUBJECT, { child: 'root/r', depth: 3, state: 'cycle', facts: null }),
    ];
    const root = draw(twice);
    const shown = texts(root);
    expect(shown).toHaveLength(5);
    expect(shown.filter((text) => text.startsWith('root/r'))).toEqual([
      expect.stringContaining('Merged into one/a.Merged into two/b.'),
    ]);
    expect(shown[0]).toContain('it is named as its own base');
  });

  it('has an end, and shows hostile names as text', () => {
    const many = Array.from({ length: 300 }, (_, index) => base(`<img src=x>/${index}`));
    const root = draw(many);
    expect(texts(root)).toHaveLength(MAX_NODES + 1);
    expect(root.textContent).toContain('240 more are not listed.');
    expect(root.querySelector('img')).toBeNull();
  });
});
