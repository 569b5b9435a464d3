import type { Evidence, LookKind, Visit } from '../contract';
import { CLEAN, header, info, MASKED, page, UNSAFE, withProps } from '../change';

const kind = (name: string, evidence: Evidence | null, ...visits: [Visit, ...Visit[]]): LookKind => ({
  name,
  group: 'ids',
  where: 'node',
  visits,
  ...(evidence !== null && { evidence: [evidence] }),
});

const STORE = 'S1.3 a page can write into the store';
const PLACES = 'S3.4 revisions and paths that leave their place';
const claims = (model: string, id: unknown): Visit => ({ model, hostility: header(model, { id }) });

interface Tree {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

/** A files page of `model` whose weights are said to have the digests of another model's file. */
const borrowedDigest = (model: string): Visit => ({
  model,
  path: '/tree/main',
  hostility: page(
    model,
    (html) =>
      withProps(html, 'ViewerIndexTreeList', (tree: Tree) => ({
        ...tree,
        entries: tree.entries.map((entry) => ({ ...entry, lfs: undefined, oid: 'a'.repeat(40), size: 12 })),
      })),
    '/tree/main',
  ),
});
const revision = (rev: string): Visit => ({
  model: UNSAFE,
  path: '/tree/main',
  hostility: page(
    UNSAFE,
    (html) =>
      withProps(html, 'ViewerHeader', (all: { readonly context: object }) => ({
        ...all,
        context: { ...all.context, rev },
      })),
    '/tree/main',
  ),
});

const BAD_IDS: readonly unknown[] = [
  '..',
  '../../api/whoami-v2',
  'a/b/c',
  '\u202eelgoog/bert',
  'a b/c',
  7,
  'https://evil.example/x',
];

/** Whose page it is: ids that are another's, that leave their place, or that are none. */
export const IDS: readonly LookKind[] = [
  kind('a page claims the id of a clean model', STORE, claims(UNSAFE, CLEAN)),
  kind('a page claims the id of a dangerous one, which is opened next', STORE, claims(CLEAN, UNSAFE), {
    model: UNSAFE,
    wants: 'same',
  }),
  kind('a page claims the id of one whose bytes alone are dangerous', STORE, claims(CLEAN, MASKED), {
    model: MASKED,
    wants: 'same',
  }),
  kind('a page claims other digests for its files', STORE, borrowedDigest(UNSAFE), {
    model: UNSAFE,
    wants: 'same',
  }),
  kind('an island of an old visit under the same id', STORE, { model: MASKED }, claims(MASKED, CLEAN), {
    model: CLEAN,
    wants: 'same',
  }),
  kind('the id in other letters', null, claims(UNSAFE, UNSAFE.toUpperCase())),
  ...BAD_IDS.map((id) => kind(`the id ${JSON.stringify(id)}`, PLACES, claims(UNSAFE, id))),
  ...['..', '../../other/main', 'refs/pr/1/../../x', '%2e%2e', '', '\u0000', 'a'.repeat(5000)].map((rev) =>
    kind(`the revision ${JSON.stringify(rev.slice(0, 20))}`, PLACES, revision(rev)),
  ),
  kind('the hub answers with another model', 'S3.3 an answer with the id of another model', {
    model: UNSAFE,
    hostility: info(UNSAFE, (json) => ({ ...json, id: CLEAN, modelId: CLEAN })),
  }),
  kind(
    'the hub answers with another model, and then with the true one',
    'S3.3 an answer with the id of another model',
    { model: CLEAN, hostility: info(CLEAN, (json) => ({ ...json, id: UNSAFE, modelId: UNSAFE })) },
    { model: UNSAFE, wants: 'same' },
  ),
  kind('the hub answers with a commit that is none', PLACES, {
    model: UNSAFE,
    hostility: info(UNSAFE, (json) => ({ ...json, sha: '../..' })),
  }),
  kind('the hub answers with the commit of another day', null, {
    model: UNSAFE,
    hostility: info(UNSAFE, (json) => ({ ...json, sha: 'f'.repeat(40) })),
  }),
];
