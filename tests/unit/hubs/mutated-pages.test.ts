import { describe, expect, it } from 'vitest';
import { readMutated } from '../../fixtures/mutated-pages';
import { hubPage, MODEL_URL, TREE_URL } from '../../fixtures/hub-page';
import { headerProps, treeIslands } from '../../fixtures/model';
import { COMBINATIONS, MUTATIONS } from '../../fixtures/page-mutations';

const header = headerProps();
const PAGES = [
  { name: 'model page', url: MODEL_URL, html: hubPage({ header }), id: 'acme/anchor-7b' },
  {
    name: 'files page',
    url: TREE_URL,
    html: hubPage({ kind: 'ViewerIndexTreePage', header, islands: treeIslands() }),
    id: 'acme/anchor-7b',
  },
];

describe.each(PAGES)('a $name that the hub changed', (page) => {
  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_name, mutation) => {
    expect(readMutated(page, [mutation]).fault).toBeNull();
  });

  it('in two ways at once', { timeout: 120_000 }, () => {
    const faults = COMBINATIONS.map((mutations) => readMutated(page, mutations)).filter(({ fault }) => fault);
    expect(faults).toEqual([]);
  });
});

it('what reads the pages sees a fault', () => {
  const [page] = PAGES;
  if (page === undefined) throw new Error('no page');
  expect(readMutated({ ...page, id: 'acme/other' }, []).fault).toBe('names acme/anchor-7b');
  expect(readMutated({ ...page, url: 'https://huggingface.co/models' }, []).fault).toMatch(/no model/);
});

it('climbs down the ladder no further than it must', () => {
  const [page] = PAGES;
  const sourceAfter = (name: string) => {
    const mutation = MUTATIONS.find((each) => each.name === name);
    return page && mutation && readMutated(page, [mutation]).source;
  };
  expect(sourceAfter('nothing')).toBe('usual');
  expect(sourceAfter('a wrapper around the header')).toBe('moved');
  expect(sourceAfter('data-target is renamed')).toBe('moved');
  expect(sourceAfter('data-props is renamed')).toBe('moved');
  expect(sourceAfter('the header is missing')).toBe('address');
  expect(sourceAfter('a header of another model instead')).toBe('another-header');
});
