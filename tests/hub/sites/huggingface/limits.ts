import type { Bucket, Limits } from '../../contract';
import { errorReply } from './replies';

const LIMITS: Record<Bucket, number> = { api: 500, resolvers: 3000, pages: 100 };
const WINDOW_SECONDS = 300;
const SECONDS_LEFT = 168;

/** The hub's rate limits: nothing is counted for static files and on the CDN. */
export const limits: Limits = {
  bucketOf({ host, segments }) {
    if (host !== 'huggingface.co' && host !== 'hf.co') return undefined;
    const [first, second] = segments;
    if (first === 'front' || first === 'avatars') return undefined;
    if (first === 'api') return second === 'resolve-cache' ? 'resolvers' : 'api';
    if (segments.includes('resolve') || segments.includes('raw')) return 'resolvers';
    return 'pages';
  },
  headers: (bucket, left = LIMITS[bucket] - 1) => ({
    ratelimit: `"${bucket}";r=${left};t=${SECONDS_LEFT}`,
    'ratelimit-policy': `"fixed window";"${bucket}";q=${LIMITS[bucket]};w=${WINDOW_SECONDS}`,
  }),
  exceeded: () =>
    errorReply(429, 'We had to rate limit your IP. To continue using our service, create an account.'),
};
