import { github } from '../../../../utils/code-hosts/github';
import type { Reply, Site } from '../../contract';

/** What GitHub's API sends with each answer: anyone may read it, and how many more questions it takes. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-ratelimit-remaining',
  'x-ratelimit-remaining': '59',
};

const CODE = ['openwater/plankton', 'openwater/plankton-eval'];

const json = (value: object, status = 200): Reply => ({
  status,
  headers: { ...HEADERS, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

/** GitHub's API for the code that cards of the other sites link. */
export const codeharbour: Site = {
  name: 'codeharbour',
  origins: [github.apiOrigin],
  hosts: [new URL(github.apiOrigin).hostname],
  subjects: CODE.map((id) => ({ id, title: `Code: ${id}`, url: `${github.apiOrigin}/repos/${id}` })),
  routes({ segments: [kind, owner, name, ...rest] }) {
    const id = `${owner}/${name}`;
    if (kind !== 'repos' || !CODE.includes(id)) return json({ message: 'Not Found' }, 404);
    if (rest[0] === 'git') return json({ tree: [{ type: 'blob', path: 'scripts/train.py' }] });
    return json({ full_name: id, default_branch: 'main', license: { spdx_id: 'Apache-2.0' } });
  },
  apiHeaders: HEADERS,
  limits: {
    bucketOf: () => undefined,
    headers: () => ({}),
    exceeded: () => json({ message: 'API rate limit exceeded' }, 429),
  },
  swap: () => false,
  reset: () => undefined,
};
