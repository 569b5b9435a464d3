import { describe as suite, expect, it } from 'vitest';
import { purlOf, webAddress } from '../../../utils/export/addresses';
import { ancestorsOf, flattened } from '../../../utils/export/describe/ancestors';
import { datasetsOf } from '../../../utils/export/describe/datasets';
import { describe } from '../../../utils/export/describe/description';
import { gitoidOf } from '../../../utils/export/describe/files';
import { namedByIds, spdxId } from '../../../utils/export/describe/licenses';
import { isoFrom, isoOf } from '../../../utils/export/times';
import { collected } from '../../../utils/model/slot';
import { hubId, type ModelId } from '../../../utils/model/subject';
import { HEAD, SHA256 } from '../../fixtures/model';
import { sha256 } from '../../../utils/model/subject';
import { dataset, link, richReport, slot } from './rich';

suite('a licence', () => {
  it.each([
    ['apache-2.0', 'Apache-2.0'],
    ['MIT', 'MIT'],
    [' cc-by-4.0 ', 'CC-BY-4.0'],
    ['gpl-3.0', 'GPL-3.0-only'],
    ['llama3', null],
    ['other', null],
    ['', null],
    ['__proto__', null],
  ])('%j is %j in SPDX', (word, id) => expect(spdxId(word)).toBe(id));

  it('that SPDX has no id for keeps its name and its address', () => {
    expect(namedByIds(['none', 'llama3', 'house-terms'])).toEqual([
      expect.objectContaining({ kind: 'named', name: expect.stringMatching(/llama/i) }),
      { kind: 'named', name: 'house-terms', url: null },
    ]);
  });
});

suite('base models', () => {
  const ids = (chain: readonly ReturnType<typeof link>[]) =>
    flattened(ancestorsOf(richReport({ chain: slot(chain) }).facts)).map(({ id, depth }) => `${depth} ${id}`);

  it('hang under the model that names them, each once', () => {
    const [base] = ancestorsOf(richReport().facts);
    expect(base).toMatchObject({
      id: 'acme/base',
      commit: HEAD,
      licenses: [{ kind: 'spdx', id: 'Apache-2.0' }],
    });
    expect(base?.ancestors).toMatchObject([{ id: 'acme/root', ancestors: [{ state: 'cycle' }] }]);
  });

  it('of a merge stand side by side, and what two of them share stands once', () => {
    const subject = 'acme/anchor-7b';
    expect(
      ids([link('a/a', subject, 1), link('b/b', subject, 1), link('c/c', 'a/a', 2), link('c/c', 'b/b', 2)]),
    ).toEqual(['1 a/a', '1 b/b', '2 c/c', '2 c/c']);
  });

  it('in a circle end', () => {
    expect(
      ids([link('a/a', 'acme/anchor-7b', 1), link('b/b', 'a/a', 2), link('a/a', 'b/b', 3)]),
    ).toHaveLength(3);
    expect(ids([link('a/a', 'a/a', 1), link('a/a', 'a/a', 2)])).toEqual(['1 a/a', '2 a/a']);
  });

  it('come from the model’s own word when no chain was looked up', () => {
    const facts = richReport().facts;
    const named = { ...facts, chain: { state: 'not-collected', why: 'left-to-a-click' } as const };
    expect(ancestorsOf(named)).toMatchObject([{ id: 'acme/base', state: 'named', depth: 1 }]);
  });
});

suite('datasets', () => {
  it('carry their own record where it was found, and no licence where it was not', () => {
    const records = [
      dataset('acme/logs', { licenses: ['mit'], size: 5 }),
      dataset('x/y', { state: 'gone', licenses: ['mit'] }),
    ];
    expect(datasetsOf(richReport({ linkedDatasets: slot(records) }).facts)).toEqual([
      {
        id: 'acme/logs',
        state: 'found',
        licenses: [{ kind: 'spdx', id: 'MIT' }],
        gated: 'no',
        dataFiles: null,
        size: 5,
      },
      { id: 'x/y', state: 'gone', licenses: [], gated: null, dataFiles: null, size: null },
    ]);
  });

  it('that the hub says are no more are gone', () => {
    const named = collected([{ id: 'a/b', live: false }], { kind: 'page', url: '', path: '' }, 0, 'declared');
    const none = { state: 'not-collected', why: 'left-to-a-click' } as const;
    expect(datasetsOf(richReport({ datasets: named, linkedDatasets: none }).facts)).toMatchObject([
      { state: 'gone' },
    ]);
  });
});

suite('a package URL', () => {
  const of = (id: string, revision: string, hub = 'huggingface') =>
    purlOf({ hub: hubId(hub), id: id as ModelId, revision });

  it.each([
    ['acme/Anchor-7B', HEAD, `pkg:huggingface/acme/Anchor-7B@${HEAD}`],
    ['acme/Anchor-7B', HEAD.toUpperCase(), `pkg:huggingface/acme/Anchor-7B@${HEAD}`],
    ['bert-base-uncased', HEAD, `pkg:huggingface/bert-base-uncased@${HEAD}`],
    ['acme/x', 'main', 'pkg:huggingface/acme/x'],
    ['', 'main', null],
  ])('of %j at %s is %j', (id, revision, purl) => expect(of(id, revision)).toBe(purl));

  it('is left out for a hub that has no type', () => {
    expect(of('acme/x', HEAD, 'elsewhere')).toBeNull();
    expect(of('acme/x', HEAD, '__proto__')).toBeNull();
  });
});

suite('somebody else’s address', () => {
  it.each([
    ['https://a.example/LICENSE', 'https://a.example/LICENSE'],
    ['https://a.example/a b?q=|^`#c#d', 'https://a.example/a%20b?q=%7C%5E%60#c%23d'],
    ['https://a.example/%zz', 'https://a.example/%25zz'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://user:pass@a.example/', null],
    ['http://[::1]/', null],
    ['LICENSE', null],
    [null, null],
  ])('%j is %j', (text, address) => expect(webAddress(text)).toBe(address));
});

suite('small things', () => {
  it('a git object id is given only for what git itself holds', () => {
    const file = { path: 'a', size: 1, blobId: HEAD, sha256: null, xetHash: null, scan: null };
    expect(gitoidOf(file)).toBe(`gitoid:blob:sha1:${HEAD}`);
    expect(gitoidOf({ ...file, sha256: sha256(SHA256) })).toBeNull();
    expect(gitoidOf({ ...file, blobId: 'x' })).toBeNull();
  });

  it('the first tag that is a task is the task', () => {
    const taskOf = (...tags: string[]) => {
      const given = collected(tags, { kind: 'page', url: '', path: '' }, 0, 'declared');
      return describe(richReport({ tags: given })).task?.value ?? null;
    };
    expect(taskOf('transformers', 'image-to-text', 'text-generation')).toEqual({
      id: 'image-to-text',
      inputs: ['image'],
      outputs: ['text'],
    });
    expect(taskOf('visual-document-retrieval')?.inputs).toEqual(['image', 'text']);
    expect(taskOf('constructor', 'toString', '', 'text')).toBeNull();
  });

  it.each([
    [0, '1970-01-01T00:00:00Z'],
    [-5, '1970-01-01T00:00:00Z'],
    [Number.NaN, '1970-01-01T00:00:00Z'],
    [1e18, '9999-12-31T23:59:59Z'],
  ])('%d ms is %s', (ms, iso) => expect(isoOf(ms)).toBe(iso));

  it.each([
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05Z'],
    ['2026-01-02', '2026-01-02T00:00:00Z'],
    ['yesterday', null],
    ['', null],
    [null, null],
  ])('%j is %j', (text, iso) => expect(isoFrom(text)).toBe(iso));
});
