import type { Fault } from '../../hub/contract';
import type { LookKind } from '../contract';
import { MANY, MASKED, UNSAFE } from '../change';

const at = (model: string, part: string, action: Fault['action']): LookKind['visits'] => [
  { model, hostility: [{ path: new RegExp(`^/api/(models|organizations|users)/.*${part}`), action }] },
];
const kind = (name: string, visits: LookKind['visits']): LookKind => ({
  name,
  group: 'listings',
  where: 'node',
  panel: true,
  visits,
});
const ELSEWHERE = 'https://toyhub.example/api/models/x/tree/main';

/** Lists that come in pages, and what stands beside them: owner, commits, references, scans. */
export const LISTINGS: readonly LookKind[] = [
  kind('a next page that is the same page', at(MANY, 'tree', { kind: 'looping-link' })),
  kind('a next page at another host', at(MANY, 'tree', { kind: 'link', to: ELSEWHERE })),
  kind(
    'a next page of another model',
    at(MANY, 'tree', { kind: 'link', to: 'https://huggingface.co/api/models/gpt2/tree/main' }),
  ),
  kind('a next page that is no address', at(MANY, 'tree', { kind: 'link', to: 'javascript:alert(1)' })),
  kind('a list of files that is empty', at(MANY, 'tree', { kind: 'wrong-shape', body: [] })),
  kind('a list of files that is an object', at(MANY, 'tree', { kind: 'wrong-shape', body: { entries: [] } })),
  kind(
    'details of files that are of others',
    at(UNSAFE, 'paths-info', {
      kind: 'wrong-shape',
      body: [{ path: 'README.md', type: 'file', size: 1, oid: 'c'.repeat(40) }],
    }),
  ),
  kind('details of files that are refused', at(UNSAFE, 'paths-info', { kind: 'status', status: 500 })),
  kind('details of files that never end', at(UNSAFE, 'paths-info', { kind: 'huge' })),
  kind('an owner of the wrong shape', at(MASKED, 'overview', { kind: 'wrong-shape', body: [[]] })),
  kind(
    'an owner made in the future',
    at(MASKED, 'overview', {
      kind: 'json',
      change: (json: object) => ({ ...json, createdAt: '2999-01-01T00:00:00Z' }),
    }),
  ),
  kind(
    'an owner that is somebody else',
    at(MASKED, 'overview', {
      kind: 'json',
      change: (json: object) => ({ ...json, name: 'google', user: 'google' }),
    }),
  ),
  kind('commits of the wrong shape', at(MASKED, 'commits', { kind: 'wrong-shape', body: { a: 1 } })),
  kind(
    'commits by nobody, at no time',
    at(MASKED, 'commits', { kind: 'wrong-shape', body: [{ id: 'x', date: 'x', authors: null }] }),
  ),
  kind(
    'references of the wrong shape',
    at(MASKED, 'refs', { kind: 'wrong-shape', body: { branches: 'main', tags: 7 } }),
  ),
];
