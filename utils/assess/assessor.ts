import { onlyRetryAfter } from '../hubs/answers';
import { HUB_APIS } from '../hubs/index';
import type { HubApi } from '../hubs/contract';
import type { Facts } from '../facts/facts';
import type { JobOptions, Look } from './job';
import { pageView } from './page-view';
import type { Progress } from './progress';
import { createQuota, type Quota, type QuotaMemory } from './quota';
import { run } from './run';
import { createJobs } from './shared-jobs';
import { recordKey, stateOf } from './stored';

export interface AssessorOptions extends JobOptions {
  readonly quota: QuotaMemory;
}

export interface Assessor {
  /**
   * Judges what a page said: at once from the page or the cache, then with every answer of the hub.
   * Those who ask for one subject at the same time share one job, which ends with a final report or
   * with `onFailure` (a fault of ours, not of the hub). Returns how to stop listening.
   */
  readonly assess: (look: Look, listen: (progress: Progress) => void, onFailure?: () => void) => () => void;
}

/** Pages that show another state of a subject may have what is stored of it judged otherwise. */
const jobKey = (key: string, page: Facts): string => JSON.stringify([key, stateOf(page)]);

export function createAssessor(options: AssessorOptions): Assessor {
  const jobs = createJobs();
  const quotas = new Map<string, Promise<Quota>>();
  const quotaOf = (hub: string, api: HubApi | undefined): Promise<Quota> => {
    const read = api?.rateLimit ?? onlyRetryAfter;
    const known =
      quotas.get(hub) ??
      options.quota
        .load(hub)
        .then((state) => createQuota(read, state, (learned) => void options.quota.save(hub, learned)));
    quotas.set(hub, known);
    return known;
  };
  return {
    assess(look, listen, onFailure) {
      const key = recordKey(look.facts);
      const { hub: id } = look.facts.subject;
      const api = HUB_APIS.find(({ hub }) => hub.id === id);
      const about = { ...options, key, look, api, quota: () => quotaOf(id, api) };
      const view = pageView(look.facts, listen, onFailure);
      const leave = jobs.join(
        jobKey(key, look.facts),
        { listen: view.take, onFailure, linked: look.linked },
        (publish, signal) => run({ ...about, publish, signal }),
      );
      return () => {
        view.close();
        leave();
      };
    },
  };
}
