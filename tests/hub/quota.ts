import type { Bucket, Call } from './contract';

const LIMITS: Record<Bucket, number> = { api: 500, resolvers: 3000, pages: 100 };
const WINDOW_SECONDS = 300;
const SECONDS_LEFT = 168;

export interface Quota {
  set(remaining: Partial<Record<Bucket, number | undefined>>): void;
  /** Takes one request from a bucket: the headers to send, and whether it was already empty. */
  take(bucket: Bucket): { headers: Record<string, string>; exceeded: boolean };
}

/** The hub's rate limits. A bucket never empties until it is given a number of requests left. */
export function createQuota(): Quota {
  const left = new Map<Bucket, number>();
  return {
    set(remaining) {
      for (const bucket of ['api', 'resolvers', 'pages'] as const) {
        if (!(bucket in remaining)) continue;
        const count = remaining[bucket];
        if (count === undefined) left.delete(bucket);
        else left.set(bucket, count);
      }
    },
    take(bucket) {
      const before = left.get(bucket);
      const after = before === undefined ? LIMITS[bucket] - 1 : Math.max(0, before - 1);
      if (before !== undefined) left.set(bucket, after);
      return {
        exceeded: before === 0,
        headers: {
          ratelimit: `"${bucket}";r=${after};t=${SECONDS_LEFT}`,
          'ratelimit-policy': `"fixed window";"${bucket}";q=${LIMITS[bucket]};w=${WINDOW_SECONDS}`,
        },
      };
    },
  };
}

/** The bucket a request counts in; nothing for static files and for the CDN. */
export function bucketOf(call: Call): Bucket | undefined {
  if (call.host !== 'huggingface.co' && call.host !== 'hf.co') return undefined;
  const [first, second] = call.segments;
  if (first === 'front' || first === 'avatars') return undefined;
  if (first === 'api') return second === 'resolve-cache' ? 'resolvers' : 'api';
  if (call.segments.includes('resolve') || call.segments.includes('raw')) return 'resolvers';
  return 'pages';
}
