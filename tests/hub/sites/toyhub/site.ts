import type { Site } from '../../contract';
import { API_HEADERS, jsonReply } from './api';
import { FILE_HOST, routes } from './routes';
import { shelf } from './shelf';
import { models } from './subjects';

const SECONDS_LEFT = 60;

const origins = ['https://toyhub.example', 'https://mirror.toyhub.example'] as const;

/** A site that is nobody's: what it takes to add one, and proof that nothing else knows which sites there are. */
export const toyhub: Site = {
  name: 'toyhub',
  origins,
  hosts: [...origins.map((origin) => new URL(origin).hostname), FILE_HOST],
  subjects: models.map(({ id, title }) => ({ id, title, url: `${origins[0]}/${id}` })),
  routes,
  apiHeaders: API_HEADERS,
  limits: {
    bucketOf: ({ segments }) => (segments[0] === 'api' ? 'api' : undefined),
    headers: () => ({}),
    exceeded: () => {
      const reply = jsonReply({ error: 'too many requests' }, 429);
      return { ...reply, headers: { ...reply.headers, 'retry-after': String(SECONDS_LEFT) } };
    },
  },
  // One commit each: there is nothing to come back to.
  swap: () => false,
  reset: shelf.reset,
};
