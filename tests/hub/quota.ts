import type { Bucket, Call, Limits } from './contract';

type Remaining = Partial<Record<Bucket, number | undefined>>;

export interface Quota {
  set(remaining: Remaining): void;
  /** Takes one request from its bucket: the headers to send, and whether it was already empty. */
  take(call: Call): { headers: Record<string, string>; exceeded: boolean };
}

const BUCKETS: readonly Bucket[] = ['api', 'resolvers', 'pages'];

/** One site's requests, counted. A bucket never empties until it is given a number of requests left. */
export function createQuota(limits: Limits): Quota {
  const left = new Map<Bucket, number>();
  return {
    set(remaining) {
      for (const bucket of BUCKETS) {
        if (!(bucket in remaining)) continue;
        const count = remaining[bucket];
        if (count === undefined) left.delete(bucket);
        else left.set(bucket, count);
      }
    },
    take(call) {
      const bucket = limits.bucketOf(call);
      if (bucket === undefined) return { headers: {}, exceeded: false };
      const before = left.get(bucket);
      const after = before === undefined ? undefined : Math.max(0, before - 1);
      if (after !== undefined) left.set(bucket, after);
      return { exceeded: before === 0, headers: limits.headers(bucket, after) };
    },
  };
}
