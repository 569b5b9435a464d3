import type { LookKind, Visit } from '../contract';
import { CLEAN, CODE, header, MASKED, page, RESTRICTED, STRANGER, UNSAFE, withProps } from '../change';

const TREE = '/tree/main';

const kind = (name: string, ...visits: [Visit, ...Visit[]]): LookKind => ({
  name,
  group: 'page',
  where: 'node',
  visits,
});

/** One page of a model, changed. */
const changed = (name: string, model: string, change: (html: string) => string, path = ''): LookKind =>
  kind(name, { model, path, hostility: page(model, change, path) });

const fields = (name: string, model: string, values: Readonly<Record<string, unknown>>): LookKind =>
  kind(name, { model, hostility: header(model, values) });

const props = (name: string, island: string, change: (props: never) => unknown): LookKind =>
  changed(name, UNSAFE, (html) => withProps(html, island, change), TREE);

interface Tree {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}
const entries = (
  name: string,
  change: (entry: Readonly<Record<string, unknown>>) => readonly object[],
): LookKind =>
  props(name, 'ViewerIndexTreeList', (tree: Tree) => ({ ...tree, entries: tree.entries.flatMap(change) }));

const fakeIsland = (name: string, value: object): string =>
  `<div class="SVELTE_HYDRATER contents" data-target="${name}" data-props="${JSON.stringify(value).replaceAll('"', '&quot;')}"></div>`;
const inCard = (html: string, inside: string): string =>
  html.replace('<div class="model-card-content prose">', (start) => start + inside);
const BENIGN = { model: { id: CLEAN, cardData: { license: 'mit' } }, author: { name: 'lantern-labs' } };
const attribute = (html: string, value: string): string =>
  html.replace(/(data-target="ModelHeader" data-props=")[^"]*/, (_all, start: string) => start + value);

/** What a page can say that is not so: islands in the card, islands that lie, islands that are no data. */
export const PAGE: readonly LookKind[] = [
  changed('the card holds a header island', UNSAFE, (html) =>
    inCard(html, fakeIsland('ModelHeader', BENIGN)),
  ),
  changed('the card holds an empty list of files', UNSAFE, (html) =>
    inCard(html, fakeIsland('ViewerIndexTreeList', { entries: [], nextURL: null })),
  ),
  changed('the card closes its own element first', UNSAFE, (html) =>
    inCard(html, `</div></div>${fakeIsland('ModelHeader', BENIGN)}<div><div>`),
  ),
  changed('the card holds a second main', UNSAFE, (html) =>
    inCard(html, `<main>${fakeIsland('ModelHeader', BENIGN)}</main>`),
  ),
  changed('a header island inside an island', UNSAFE, (html) =>
    html.replace('<header', () => `${fakeIsland('ModelHeader', BENIGN)}<header`),
  ),
  changed('the header’s props are no JSON', UNSAFE, (html) => attribute(html, '{not json')),
  changed('the header’s props are empty', UNSAFE, (html) => attribute(html, '')),
  changed('the header’s props are 3 MB', UNSAFE, (html) =>
    attribute(html, `{&quot;a&quot;:&quot;${'x'.repeat(3e6)}`),
  ),
  changed('the header’s props are a list', UNSAFE, (html) => attribute(html, '[1,2]')),
  changed('the header’s props are nested 100,000 deep', UNSAFE, (html) => attribute(html, '['.repeat(1e5))),
  changed('the header’s props name __proto__', UNSAFE, (html) =>
    attribute(html, '{&quot;__proto__&quot;:{&quot;model&quot;:{}},&quot;constructor&quot;:1}'),
  ),
  fields('the header says another licence than the hub', RESTRICTED, { cardData: { license: 'mit' } }),
  fields('the header says no gate where there is one', CODE, { gated: 'no', config: {} }),
  fields('the header says no own code', CODE, { config: { architectures: [], model_type: 'bert' } }),
  fields('20,000 tags', UNSAFE, { tags: Array.from({ length: 20_000 }, (_, index) => `tag-${index}`) }),
  fields('tags of every wrong type', UNSAFE, { tags: [null, 7, {}, [[]], true, '\ud800'] }),
  fields('a last change in the year 9999', MASKED, { lastModified: '9999-12-31T23:59:59Z' }),
  fields('a last change that is no date', MASKED, { lastModified: 'yesterday', createdAt: -1 }),
  kind('the author is said to be verified', {
    model: STRANGER,
    hostility: page(STRANGER, (html) =>
      withProps(html, 'ModelHeader', (all: object) => ({
        ...all,
        author: { name: 'google', type: 'org', plan: 'enterprise', isEnterprise: true, isHf: true },
      })),
    ),
  }),
  props('the list of files is empty', 'ViewerIndexTreeList', (tree: Tree) => ({ ...tree, entries: [] })),
  entries('the list lacks the dangerous files', (entry) =>
    /\.(bin|pt)$/.test(String(entry['path'])) ? [] : [entry],
  ),
  entries('every scan in the list says safe', (entry) => [
    {
      ...entry,
      securityFileStatus: { status: 'safe', pickleImportScan: { status: 'safe', pickleImports: [] } },
    },
  ]),
  entries('files are said to be folders', (entry) => [{ ...entry, type: 'directory' }]),
  entries('every entry twice, the second one clean', (entry) => [
    entry,
    { ...entry, securityFileStatus: { status: 'safe' } },
  ]),
  entries('paths that leave their folder', (entry) => [{ ...entry, path: `../${String(entry['path'])}` }]),
  entries('sizes below nothing and beyond all', (entry) => [
    { ...entry, size: -1 },
    { ...entry, size: 1e308 },
  ]),
  entries('digests of the wrong length', (entry) => [{ ...entry, oid: 'ab', lfs: { oid: 'f'.repeat(63) } }]),
  props('the banner says that nothing was found', 'UnsafeBanner', (banner: object) => ({
    ...banner,
    securityRepoStatus: { scansDone: true, filesWithIssues: [] },
  })),
  props('another commit than the hub’s', 'LastCommit', (last: object) => ({
    ...last,
    commitLast: { commit: { id: 'f'.repeat(40) }, date: '2030-01-01' },
  })),
];
