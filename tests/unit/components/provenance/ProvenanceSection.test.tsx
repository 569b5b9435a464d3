// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelReport } from '../../../../components/kit/panel-model';
import {
  ProvenanceSection,
  type ProvenanceSectionProps,
} from '../../../../components/provenance/ProvenanceSection';
import { message } from '../../../../utils/model/message';
import { notCollected } from '../../../../utils/model/slot';
import { baseWith } from '../../../fixtures/chain';
import { factsWith, HOSTILE, listOf, type Values } from '../../rules/facts';
import { finding, summary } from '../reports';
import { find, mount, press } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const SUBJECT = summary().subject.id;
const base = (id: string, change: Parameters<typeof baseWith>[2] = {}) =>
  baseWith(id, listOf(['model.safetensors']), { child: SUBJECT, relation: 'finetune', ...change });
const child = (id: string, downloads: number | null = 7) => ({
  id,
  relation: 'quantized' as const,
  downloads,
});
const children = (...models: readonly ReturnType<typeof child>[]) => ({
  models,
  count: models.length,
  complete: true,
});
const PUBLISHER = {
  name: 'moonshotai',
  displayName: 'Moonshot AI',
  kind: 'organisation',
  followers: 1,
} as const;

beforeEach(() => document.body.replaceChildren());

function draw(
  values: Values | null,
  props: Partial<ProvenanceSectionProps> = {},
  part: Partial<PanelReport> = {},
) {
  const report: PanelReport = { ...summary(), facts: values && factsWith(values), ...part };
  const view = () => <ProvenanceSection report={report} t={t} {...props} />;
  const { root, update } = mount(view());
  const section = find<HTMLDetailsElement>(root, 'details.section');
  section.open = true;
  section.dispatchEvent(new Event('toggle'));
  void update(view());
  return root;
}
const rows = (root: ParentNode) =>
  [...root.querySelectorAll('li.chain-node')].map(({ textContent }) => textContent ?? '');

describe('the section on provenance', () => {
  it('has the publisher, and room for signatures before and history behind the lineage', () => {
    const root = draw(
      { publisher: PUBLISHER, publisherSince: '2023-03-30T00:00:00Z', verifiedDomain: true },
      { signature: <p class="sign">S</p>, history: <p class="past">H</p> },
    );
    expect(find(root, '.provenance > p').textContent).toBe(
      'Moonshot AI moonshotai organisation · account since 2023-03-30 · web domain proven, says the hub',
    );
    const parts = [...find(root, '.provenance').children].map(({ className }) => className);
    expect(parts).toEqual(['', 'sign', 'section', 'past']);
  });

  it('says what was not looked at', () => {
    const root = draw({});
    expect(find(root, '.provenance').textContent).toContain(
      'Who publishes it was not looked at: not on this page.',
    );
    expect(find(root, '.provenance').textContent).toContain(
      'The base models were not looked up: not on this page.',
    );
    expect(find(root, '.provenance').textContent).toContain('Models made from this one were not looked up');
  });
});

describe('the lineage', () => {
  it('is one list: bases, the model with its verdicts, what was made from it', () => {
    const root = draw({
      publisher: PUBLISHER,
      chain: [base('one/a'), base('two/b', { child: 'one/a', depth: 2 })],
      children: children(child('x/first'), child('y/second', null)),
    });
    const texts = rows(root);
    expect(texts.map((text) => text.slice(0, 8))).toEqual([
      'two/bLic',
      'one/aLic',
      'moonshot',
      'x/firstB',
      'y/second',
    ]);
    expect(texts[1]).toContain(`Fine-tuned into ${SUBJECT}.By the author’s word.`);
    expect(texts[0]).not.toContain('By the author’s word.');
    expect(texts[2]).toContain('Moonshot AI · organisation');
    expect(texts[2]).toContain('T2+ open weights · Data only · Claimed only');
    expect(texts[3]).toContain('quantized from this model. 7 recent downloads by the hub’s count.');
    expect(texts[4]).not.toContain('download');
    expect(find(root, 'ol').getAttribute('aria-label')).toContain('this model; then models made from it');
    expect(find(root, '[aria-current=true]').textContent).toContain(SUBJECT);
  });

  it('marks equal bytes and contradictions on the line, in words, and with what was found', () => {
    const said = (key: string, id: string) =>
      finding({ rule: 'provenance/base-bytes', message: message(`provenance_base_bytes_${key}`, id, 2) });
    const root = draw(
      { chain: [base('one/a'), base('two/b')] },
      {},
      { findings: [said('whole', 'one/a'), said('unchanged_merge', 'two/b')] },
    );
    expect(find(root, '.link-identical').textContent).toBe('Weight files are byte-identical.');
    expect(find(root, '.link-contradicted').textContent).toContain('speak against what the author says');
    expect(root.querySelectorAll('li .edge-identical').length).toBeGreaterThan(0);
    expect(root.querySelectorAll('li .edge-contradicted').length).toBeGreaterThan(0);
    expect([...root.querySelectorAll('.lineage summary')].map(({ textContent }) => textContent)).toEqual([
      '1 finding on it',
      '1 finding on it',
    ]);
  });

  it('shows whose weights these are when the author does not name it', () => {
    const known = message('provenance_known_bytes_undeclared_one', 1, 'openai-community/gpt2', 'a.bin');
    const root = draw(
      { chain: [] },
      {},
      { findings: [finding({ rule: 'provenance/known-bytes', message: known })] },
    );
    expect(rows(root)[0]).toMatch(
      /^openai-community\/gpt2Not named by the author\.Weight files are byte-identical\.1 finding on it/,
    );
  });

  it('leads to the pages of models that the hub has, and to nothing else', () => {
    const root = draw({
      chain: [base('one/a'), { ...base('a/gone'), state: 'gone', facts: null }, base('javascript:alert(1)')],
      children: children(child('x/first'), child(`evil"><img src=x>/${HOSTILE}`)),
    });
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.lineage .chain-name a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://huggingface.co/one/a',
      'https://huggingface.co/x/first',
    ]);
    for (const link of links) expect(link.rel).toBe('noopener noreferrer');
    expect(root.querySelector('img')).toBeNull();
  });

  it('stands thirty models and more, each once', () => {
    const bases = Array.from({ length: 24 }, (_, at) => base(`base/n${at}`));
    const made = Array.from({ length: 20 }, (_, at) => child(`child/n${at}`));
    const root = draw({ chain: bases, children: { models: made, count: 100, complete: false } });
    expect(rows(root)).toHaveLength(45);
    expect(find(root, '.provenance').textContent).toContain('At least 100 models on the hub');
  });

  it.each([
    [children(), 'No model on the hub names this one as its base.'],
    [children(child('a/b')), '1 model on the hub names'],
    [
      { ...children(child('a/b')), count: 33 },
      '33 models on the hub name this one as their base; the 1 most',
    ],
  ])('counts what was made from it: %#', (given, expected) => {
    expect(find(draw({ children: given }), '.provenance').textContent).toContain(expected);
  });
});

describe('the comparison of headers', () => {
  const FILES = listOf(['model.safetensors']);
  const counts = { here: 1, there: 1, compared: 1, otherShape: 0, otherType: 0, onlyHere: 0, onlyThere: 0 };
  const comparable = { files: FILES, library: 'transformers', chain: [base('one/a')] };
  const about = { base: 'one/a', relation: 'finetune' } as const;
  const button = (root: ParentNode) => root.querySelector<HTMLButtonElement>('.provenance .button');

  it('is offered with its price, and asked for by the button', () => {
    const onCompareHeaders = vi.fn();
    const root = draw(comparable, { onCompareHeaders });
    const offered = find<HTMLButtonElement>(root, '.provenance .button');
    expect(offered.textContent).toBe('Compare headers');
    expect(find(root, `#${offered.getAttribute('aria-describedby')}`).textContent).toContain('one/a');
    void press(offered);
    expect(onCompareHeaders).toHaveBeenCalledOnce();
  });

  it('waits while something is looked up', () => {
    expect(button(draw(comparable, { onCompareHeaders: vi.fn() }, { final: false }))?.disabled).toBe(true);
  });

  it.each<[string, Values]>([
    ['there is no base', { files: FILES }],
    [
      'it was done',
      { ...comparable, headerComparison: { ...about, state: 'differs', counts, examples: [] } },
    ],
  ])('is not offered when %s', (_what, values) => {
    expect(button(draw(values, { onCompareHeaders: vi.fn() }))).toBeNull();
  });

  it('is not offered by whoever cannot do it', () => {
    expect(button(draw(comparable))).toBeNull();
  });

  it('says why it told nothing', () => {
    const tensors = { ...about, state: 'not-comparable', why: 'too-many-files' } as const;
    const root = draw({ ...comparable, headerComparison: tensors }, { onCompareHeaders: vi.fn() });
    expect(find(root, '.provenance').textContent).toContain('no index names their tensors');
    const source = { kind: 'file', url: 'https://huggingface.co/x', path: '' } as const;
    const failed = {
      ...factsWith(comparable),
      headerComparison: { state: 'failed', error: 'offline', source, at: 1 },
    } as const;
    const again = draw(null, { onCompareHeaders: vi.fn() }, { facts: failed });
    expect(find(again, '[role=status]').textContent).toBe('The headers could not be compared: offline.');
    expect(button(again)?.disabled).toBe(false);
    expect(
      button(
        draw(null, {}, { facts: { ...factsWith({}), headerComparison: notCollected('left-to-a-click') } }),
      ),
    ).toBeNull();
  });
});
