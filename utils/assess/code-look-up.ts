import type { ReportStore } from '../cache/records';
import { allowedFetch, type IsAllowed } from '../bytes/allowed-fetch';
import { CALLS_PER_REPOSITORY, github, githubFailure, lookUpGithub } from '../code-hosts/github';
import type { CodeRepositoryFact } from '../facts/linked';
import type { Facts } from '../facts/facts';
import { collected, notCollected, valueOf, type Slot } from '../model/slot';
import { createAskers } from './ask';
import { codeLinks, CODE_LINK_LIMIT } from './code-links';
import type { Progress } from './progress';
import { onlyRetryAfter } from '../hubs/answers';
import { createQuota, type Quota } from './quota';
import { startOnClick } from './stored';

export interface CodeLookUpOptions {
  readonly store: ReportStore;
  readonly now: () => number;
  /** Whether the reader allowed the code host, in the browser's own prompt. */
  readonly isAllowed: IsAllowed;
  /** The code host's window: it gives 60 anonymous calls an hour. */
  readonly quota?: Quota;
}

export interface CodeLookUpRequest {
  /** What the page said. */
  readonly facts: Facts;
  /** Asks the code host. */
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  readonly listen: (progress: Progress) => void;
}

/** Looks up the code repositories that the card links, on the reader's click and with the reader's permission. */
export async function lookUpCode(options: CodeLookUpOptions, request: CodeLookUpRequest): Promise<void> {
  const { store, now } = options;
  const { signal, listen } = request;
  const { facts: start, learned, ...known } = await startOnClick(store, request.facts, now);
  let { report } = known;
  for await (const codeRepositories of repositories(options, request, start)) {
    if (signal.aborted) return;
    report = await learned({ ...start, codeRepositories });
    listen({ report, origin: 'fresh', final: false });
  }
  listen({ report, origin: 'fresh', final: true });
}

type CodeSlot = Slot<readonly CodeRepositoryFact[]>;

async function* repositories(
  { now, isAllowed, quota = createQuota(onlyRetryAfter) }: CodeLookUpOptions,
  { fetch, signal }: CodeLookUpRequest,
  { cardReading }: Facts,
): AsyncGenerator<CodeSlot> {
  const links = codeLinks(valueOf(cardReading));
  if (links.length === 0) {
    if (cardReading.state === 'collected') yield notCollected('nothing-to-read');
    return;
  }
  if (!(await isAllowed(github.permission))) {
    yield notCollected('left-to-a-click');
    return;
  }
  const calls = CODE_LINK_LIMIT * CALLS_PER_REPOSITORY;
  const { ask } = createAskers({
    site: { ...github, failureOf: githubFailure },
    fetch: allowedFetch(fetch, isAllowed),
    quota,
    now,
    signal,
    calls,
  });
  const found: CodeRepositoryFact[] = [];
  for (const link of links) {
    found.push(await lookUpGithub(link, ask));
    yield collected([...found], { kind: 'api', url: github.apiOrigin, path: '/repos' }, now());
  }
}
