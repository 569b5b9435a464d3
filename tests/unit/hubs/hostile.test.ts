import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageData, PagePiece } from '../../../utils/hubs/contract';
import { decode } from '../../../utils/hubs/index';
import { parseFacts } from '../../../utils/facts/facts';
import { valueOf } from '../../../utils/model/slot';
import { AT, hubPage, MODEL_URL, readPage, TREE_URL } from '../../fixtures/hub-page';
import { authorProps, entry, headerProps, modelProps, treeIslands } from '../../fixtures/model';

const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  'x'.repeat(5000),
  '\ud800',
  [],
  [[]],
  {},
  [null, 7, {}],
  { a: [1] },
];
const data = (islands: Record<string, unknown>, url = TREE_URL): PageData => ({
  kind: 'tree',
  url,
  pieces: Object.fromEntries(
    Object.entries(islands).map(([name, props]) => [name, { state: 'read', props } as PagePiece]), // any JSON object
  ),
});
const genuine: Record<string, Record<string, unknown>> = { ModelHeader: headerProps(), ...treeIslands() };
const roundTrips = (page: PageData): void => {
  const facts = decode(page, AT);
  if (facts === null) return;
  expect(facts.subject.id).not.toBe('');
  expect(parseFacts(JSON.parse(JSON.stringify(facts)))).toEqual(JSON.parse(JSON.stringify(facts)));
};

describe('a wrong type never throws and gives facts of the right shape', () => {
  const fields = (value: object) => Object.keys(value);
  it.each(fields(modelProps()))('in model.%s', (key) => {
    for (const wrong of WRONG) {
      roundTrips(data({ ...genuine, ModelHeader: headerProps({ [key]: wrong }) }));
    }
  });
  it.each(fields(authorProps()))('in author.%s', (key) => {
    for (const wrong of WRONG) {
      roundTrips(
        data({ ...genuine, ModelHeader: { ...headerProps(), author: authorProps({ [key]: wrong }) } }),
      );
    }
  });
  it.each(fields(entry('a')))('in a file entry’s %s', (key) => {
    for (const wrong of WRONG) {
      roundTrips(data({ ...genuine, ...treeIslands({ entries: [entry('a', { [key]: wrong })] }) }));
    }
  });
  it.each(
    Object.entries(genuine).flatMap(([name, props]) => fields(props).map((key) => [name, key] as const)),
  )('in %s.%s', (name, key) => {
    for (const wrong of WRONG) roundTrips(data({ ...genuine, [name]: { ...genuine[name], [key]: wrong } }));
  });
});

describe('arbitrary JSON', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const object = fc.dictionary(fc.string(), json);

  it('as any island’s props gives null or facts that pass the schema', () => {
    const islands = fc.record(Object.fromEntries(Object.keys(genuine).map((name) => [name, object])), {
      requiredKeys: ['ModelHeader'],
    });
    fc.assert(
      fc.property(islands, (given) => roundTrips(data(given))),
      { numRuns: 300 },
    );
  });

  it('in the place of any genuine field gives null or facts that pass the schema', () => {
    const field = fc.constantFrom(...Object.keys(modelProps()));
    fc.assert(
      fc.property(field, json, (key, value) => {
        roundTrips(data({ ...genuine, ModelHeader: headerProps({ [key]: value }) }));
      }),
      { numRuns: 300 },
    );
  });

  it('as the attribute itself never throws in the page', () => {
    fc.assert(
      fc.property(fc.oneof(json, fc.string()), (header) => {
        const facts = readPage(hubPage({ header }));
        expect(facts === null || parseFacts(facts) !== null).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('as an address gives null or facts that pass the schema', () => {
    const path = fc.webPath();
    fc.assert(fc.property(path, (rest) => roundTrips(data({}, `https://huggingface.co${rest}`))));
    fc.assert(
      fc.property(path, (rest) =>
        roundTrips({
          kind: 'tree',
          url: `${MODEL_URL}/tree${rest}`,
          pieces: { ModelHeader: { state: 'failed', failure: 'unreadable' } },
        }),
      ),
    );
  });
});

describe('huge lists stay within what a message may carry', () => {
  const many = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, i) => make(i));
  it.each<[string, Record<string, unknown>]>([
    ['tags', { tags: many(20_000, (i) => `tag-${i}`) }],
    [
      'base models',
      { tags: many(5000, (i) => `base_model:a/${i}`), cardData: { base_model: many(5000, (i) => `b/${i}`) } },
    ],
    [
      'datasets',
      { tags: many(5000, (i) => `dataset:a/${i}`), cardData: { datasets: many(5000, (i) => `b/${i}`) } },
    ],
    [
      'auto_map references',
      { config: { auto_map: Object.fromEntries(many(3000, (i) => [`Auto${i}`, ['a.B', 'a.C']])) } },
    ],
    ['an auto_map key', { config: { auto_map: { ['A'.repeat(9000)]: 'a.B', '': 'a.C' } } }],
  ])('%s', (_what, model) => roundTrips(data({ ModelHeader: headerProps(model) })));

  it('files: cut, and not called complete', () => {
    const page = data({ ...genuine, ...treeIslands({ entries: many(100_001, (i) => ({ path: `f${i}` })) }) });
    const facts = decode(page, AT);
    expect(facts && valueOf(facts.files)?.complete).toBe(false);
    expect(facts && parseFacts(facts)).not.toBeNull();
  });
});

describe('what leads elsewhere', () => {
  const BAD = ['..', '../x', 'a/../b', 'a//b', '/a', 'a/', '.', './a', 'a/.', 'a\u0000'];
  it.each([
    ...BAD,
    'a b',
    'a?b',
    'a#b',
    '%2e%2e',
    'a\\b',
    'a\n',
    'a.lock',
    '@{-1}',
    'a\ud83d',
    'r'.repeat(256),
  ])('as a revision, %j: the address says which, and the files listed with it are not taken', (rev) => {
    const facts = decode(data({ ...genuine, ...treeIslands({ rev }) }), AT);
    expect(facts?.subject.revision).toBe(decode(data({}), AT)?.subject.revision);
    expect(facts?.files.state).toBe('not-collected');
  });

  it('is no revision in an address either', () => {
    const url = `${TREE_URL.replace(/tree\/.*/, '')}tree/a%2F..%2Fb`;
    expect(decode({ ...data({ ModelHeader: headerProps() }), kind: 'tree', url }, AT)).toBeNull();
  });

  it.each(BAD)('as a path, %j: not listed, and the list is not whole', (path) => {
    const facts = decode(
      data({ ...genuine, ...treeIslands({ entries: [entry(path), entry('fine.bin')] }) }),
      AT,
    );
    expect(facts && valueOf(facts.files)).toMatchObject({ files: [{ path: 'fine.bin' }], complete: false });
  });
});

describe('hostile text stays text', () => {
  const NAMES = [
    '<img src=x onerror=alert(1)>',
    '"><script>',
    '\u202egnp.exe',
    'a\u0001b',
    '🐟'.repeat(40),
    "';--",
    'ａ\u0301',
  ];
  it.each(NAMES)('%j in names and paths is told as it is', (name) => {
    const header = {
      model: modelProps({ cardData: { license: name, license_name: name }, tags: [name] }),
      author: authorProps({ fullname: name }),
    };
    const facts = readPage(
      hubPage({ kind: 'ViewerIndexTreePage', header, islands: treeIslands({ entries: [entry(name)] }) }),
      TREE_URL,
    );
    expect(facts && valueOf(facts.files)?.files[0]?.path).toBe(name);
    expect(facts && valueOf(facts.publisher)?.displayName).toBe(name);
    expect(facts && valueOf(facts.license)?.name).toBe(name);
    expect(facts && valueOf(facts.tags)).toEqual([name]);
    expect(facts && parseFacts(facts)).not.toBeNull();
  });

  it('half a character, which no address can carry, is replaced', () => {
    const cut = decode(data({ ModelHeader: headerProps({ tags: [`${'a'.repeat(1023)}🐟`] }) }), AT);
    expect(cut && valueOf(cut.tags)).toEqual([`${'a'.repeat(1023)}\ufffd`]);
  });
});
