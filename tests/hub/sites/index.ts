import type { Site } from '../contract';
import { codeharbour } from './codeharbour/site';
import { huggingface } from './huggingface/site';
import { toyhub } from './toyhub/site';

/** Every site of the replica. The certificate, the server, the proxy and `hubFetch` derive from these. */
export const SITES: readonly Site[] = [huggingface, toyhub, codeharbour];

const isAt = (host: string, pattern: string): boolean =>
  pattern === host || (pattern.startsWith('*.') && pattern.slice(2) === host.slice(host.indexOf('.') + 1));

/** The site that answers at a host, if any does. */
export const siteAt = (host: string): Site | undefined =>
  SITES.find(({ hosts }) => hosts.some((pattern) => isAt(host, pattern)));
