import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { huggingface } from '../../../utils/hubs/huggingface/hub';
import { emptyFacts } from '../../../utils/facts/empty-facts';
import { valueOf } from '../../../utils/model/slot';
import type { ModelId } from '../../../utils/model/subject';
import { HEADER_PLACE, PROPS_LIMIT } from '../../../utils/hubs/huggingface/islands';
import { hubPage, island, MODEL_URL, readPage, documentOf, TREE_URL } from '../../fixtures/hub-page';
import { authorProps, entry, headerProps, HEAD, modelProps, SHA256, treeIslands } from '../../fixtures/model';
import { ROOT } from '../rules/sources';
import { pageOf } from '../../../utils/hubs/index';

/** What is known where the page says nothing. */
const ofAddress = emptyFacts(
  { hub: huggingface.id, id: 'acme/anchor-7b' as ModelId, revision: 'main' },
  'not-on-this-page',
);

const treePage = (islands: Record<string, unknown>) =>
  hubPage({ kind: 'ViewerIndexTreePage', header: headerProps(), islands });

describe('a model page', () => {
  const facts = readPage(hubPage({ header: headerProps() }));

  it('gives the subject and what the model object says', () => {
    expect(facts?.subject).toEqual({ hub: 'huggingface', id: 'acme/anchor-7b', revision: 'main' });
    expect(facts && valueOf(facts.license)).toEqual({
      ids: ['apache-2.0'],
      name: null,
      link: null,
      file: 'LICENSE',
    });
    expect(facts && valueOf(facts.customCode)).toEqual({
      tagged: true,
      autoMap: [{ name: 'AutoModel', reference: 'modeling_anchor.AnchorModel' }],
    });
    expect(facts && valueOf(facts.datasets)).toEqual([{ id: 'acme/logs', live: false }]);
    expect(facts && valueOf(facts.baseModels)).toEqual([{ id: 'acme/base', relation: 'finetune' }]);
    expect(facts && valueOf(facts.publisher)?.kind).toBe('organisation');
    expect(facts && valueOf(facts.publisherSince)).toBe('2024-09-22T11:31:12.000Z');
  });

  it('claims nothing about files it does not list', () => {
    expect(facts?.files).toEqual({ state: 'not-collected', why: 'not-on-this-page' });
    expect(facts?.revision).toEqual({ state: 'not-collected', why: 'not-on-this-page' });
  });

  it('keeps query and fragment of the address out of everything', () => {
    const secret = readPage(hubPage({ header: headerProps() }), `${MODEL_URL}?token=secret#secret`);
    expect(secret).not.toBeNull();
    expect(JSON.stringify(secret)).not.toContain('secret');
  });

  it('takes nothing of a logged-in reader', () => {
    const header = { ...headerProps(), csrf: 'secret-a', authLight: { csrfToken: 'secret-b' } };
    const data = pageOf(MODEL_URL)?.pick(documentOf(hubPage({ header })), MODEL_URL);
    expect(data).toMatchObject({ kind: 'model' });
    expect(JSON.stringify(data)).not.toContain('secret');
  });

  it('can be read although its address is very long', () => {
    const url = `${MODEL_URL}/blob/main/${'%E6%A8%A1'.repeat(1500)}`;
    expect(readPage(hubPage({ kind: 'ViewerBlobPage', header: headerProps() }), url)?.subject.id).toBe(
      'acme/anchor-7b',
    );
  });
});

describe('a files page', () => {
  it('gives files, digests, scans and the commit, with no request', () => {
    const facts = readPage(treePage(treeIslands()), TREE_URL);
    const files = facts && valueOf(facts.files);
    expect(facts?.subject.revision).toBe(HEAD);
    expect(files?.complete).toBe(true);
    expect(files?.files[0]).toMatchObject({ path: 'model.bin', size: 4096, sha256: SHA256 });
    expect(files?.files[0]?.scan?.scanners.map(({ scanner, status }) => [scanner, status])).toEqual([
      ['ClamAV', 'safe'],
      ['picklescan', 'safe'],
    ]);
    expect(facts && valueOf(facts.scannedFileCount)).toBe(1);
    expect(facts && valueOf(facts.headCommit)).toMatchObject({ id: HEAD, signature: 'verified' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'there is a folder',
      treeIslands({ entries: [entry('a'), { ...entry('d'), type: 'directory' }] }),
      TREE_URL,
    ],
    ['more is to be loaded', treeIslands({ nextURL: '/api/next' }), TREE_URL],
    ['it shows a folder', treeIslands(), `${TREE_URL}/onnx`],
    ['an entry cannot be read', treeIslands({ entries: [entry('a'), { type: 'file' }] }), TREE_URL],
    [
      'a path is too long to be told',
      treeIslands({ entries: [entry(`${'d/'.repeat(600)}x.pkl`)] }),
      TREE_URL,
    ],
  ])('does not call its list complete when %s', (_why, islands, url) => {
    const facts = readPage(treePage(islands), url);
    expect(facts && valueOf(facts.files)?.complete).toBe(false);
  });

  it('never shows a cut path: its end tells what the file is', () => {
    const facts = readPage(treePage(treeIslands({ entries: [entry(`${'d/'.repeat(600)}x.pkl`)] })), TREE_URL);
    expect(facts && valueOf(facts.files)?.files).toEqual([]);
  });

  it('takes the last commit of a folder for the head only when it is', () => {
    const islands = { ...treeIslands(), LastCommit: { commitLast: { commit: { id: '9'.repeat(40) } } } };
    expect(readPage(treePage(islands), `${TREE_URL}/onnx`)?.headCommit.state).toBe('not-collected');
    expect(readPage(treePage(treeIslands()), `${TREE_URL}/onnx`)?.headCommit.state).toBe('collected');
  });
});

describe('a header that cannot be read', () => {
  it.each<[string, unknown, string]>([
    ['broken', '{"model":{"id":"acme/an', 'unreadable'],
    ['empty', '', 'unreadable'],
    ['no object', '[1,2]', 'unreadable'],
    ['null', 'null', 'unreadable'],
    ['without a model', {}, 'unreadable'],
    ['with an id the hub would not allow', { model: modelProps({ id: '../../etc' }) }, 'unreadable'],
    ['of 5 MB', `{"model":{"id":"acme/anchor-7b","x":"${'x'.repeat(5_000_000)}"}}`, 'too-large'],
    ['nested without end', '['.repeat(500_000), 'unreadable'],
  ])('%s: the address names the subject, every slot says what failed', (_what, header, error) => {
    const facts = readPage(hubPage({ header }));
    expect(facts?.subject.id).toBe('acme/anchor-7b');
    expect(facts?.license).toMatchObject({ state: 'failed', error });
    expect(facts?.files).toMatchObject({ state: 'failed', error });
  });

  it('takes the first of two headers', () => {
    const second = island('ModelHeader', headerProps({ id: 'evil/other' }));
    const html = hubPage({ header: headerProps() }).replace('</main>', `${second}</main>`);
    expect(readPage(html)?.subject.id).toBe('acme/anchor-7b');
  });

  it('takes the first of two attributes, as browsers do', () => {
    const html = hubPage({ header: headerProps() }).replace(
      'data-target="ModelHeader" data-props="',
      'data-target="ModelHeader" data-props="{}" data-props="',
    );
    expect(readPage(html)?.license).toMatchObject({ state: 'failed' });
  });

  it('says nothing when the attribute is missing: the address names the subject', () => {
    const html = hubPage({ header: headerProps() }).replace(
      /data-target="ModelHeader" data-props="[^"]*"/,
      'data-target="ModelHeader"',
    );
    expect(readPage(html)).toEqual(ofAddress);
  });

  it('tells that a file list cannot be read, and keeps the rest', () => {
    const facts = readPage(treePage({ ...treeIslands(), ViewerIndexTreeList: '{"entries":[' }), TREE_URL);
    expect(facts?.files).toMatchObject({ state: 'failed', error: 'unreadable' });
    expect(facts?.license.state).toBe('collected');
    expect(facts?.subject.revision).toBe(HEAD);
  });
});

describe('a card that imitates the header', () => {
  const lie = island('ModelHeader', { model: modelProps({ id: 'evil/fake' }), author: authorProps() });

  it.each([
    ['as it is', lie],
    ['in an element of its own', `<div><section>${lie}</section></div>`],
    ['with its own main', `<main>${lie}</main>`],
    ['inside another island', island('Hydrater', {}, lie)],
  ])('%s: is not believed', (_how, card) => {
    expect(readPage(hubPage({ header: headerProps(), card }))?.subject.id).toBe('acme/anchor-7b');
    expect(readPage(hubPage({ card }))).toEqual(ofAddress);
  });

  it.each(['DatasetPage', 'SpacePage', 'ModelPage', ''])(
    'is not believed on a page of kind "%s" without a header',
    (kind) => {
      const nothing = kind === 'ModelPage' ? ofAddress : null;
      expect(readPage(hubPage({ kind, card: lie }))).toEqual(nothing);
      // Where users' text stands in no element that we know for it.
      const bare = hubPage({ kind, card: lie }).replace('model-card-content prose', 'text');
      expect(readPage(bare)).toEqual(nothing);
    },
  );

  it('is not the place where badges are mounted', () => {
    const page = pageOf(MODEL_URL);
    const document = documentOf(hubPage({ header: headerProps(), card: lie }));
    expect(page?.anchor(document)).toBe(document.querySelector('main > [data-target="ModelHeader"]'));
    expect(page?.anchor(documentOf(hubPage({ card: lie })))).toBeNull();
    // The style sheet gives the row its place by a rule of its own.
    const css = readFileSync(join(ROOT, 'utils/hubs/huggingface/anchor.css'), 'utf8');
    const selector = /:not\([^)]*\) (.*) \{/.exec(css)?.[1] ?? '';
    expect(selector.startsWith(`${HEADER_PLACE} > `)).toBe(true);
  });

  it('cannot add a file list or scan results to a files page', () => {
    const card = island('ViewerIndexTreeList', { entries: [entry('fake.safetensors')] });
    const islands = { ViewerHeader: treeIslands().ViewerHeader };
    const facts = readPage(
      hubPage({ kind: 'ViewerIndexTreePage', header: headerProps(), islands, card }),
      TREE_URL,
    );
    expect(facts?.files.state).toBe('not-collected');
  });
});

it('gives up on data over the limit before parsing it', () => {
  expect(PROPS_LIMIT).toBeLessThan(5_000_000);
});
