import type { Failure } from '../../model/slot';
import { failureOfStatus, retryAfter } from '../answers';
import type { HubResponse, RateLimit } from '../contract';

/** facts/HUGGINGFACE §7.64–65: an anonymous 401 means "not visible", not "log in"; headers tell a gate and a ban. */
export function failureOf({ status, headers }: HubResponse): Failure | null {
  const failure = failureOfStatus({ status });
  if (failure === null) return null;
  if (/disabled/i.test(headers.get('x-error-message') ?? '')) return 'disabled';
  return headers.get('x-error-code') === 'GatedRepo' ? 'gated' : failure;
}

/** `ratelimit: "api";r=497;t=168` and `ratelimit-policy: "fixed window";"api";q=500;w=300` (facts/HUGGINGFACE §7.62). */
export function rateLimit(headers: Headers): RateLimit {
  const current = headers.get('ratelimit') ?? '';
  return {
    remaining: parameter(current, 'r'),
    limit: parameter(headers.get('ratelimit-policy') ?? '', 'q'),
    resetSeconds: parameter(current, 't') ?? retryAfter(headers),
  };
}

function parameter(header: string, name: 'r' | 't' | 'q'): number | null {
  const digits = new RegExp(`;\\s*${name}=(\\d{1,9})`).exec(header)?.[1];
  return digits === undefined ? null : Number(digits);
}
