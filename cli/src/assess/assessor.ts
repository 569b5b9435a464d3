import { createAssessor } from '../../../utils/assess/assessor';
import { OPEN_WINDOW } from '../../../utils/assess/quota';
import { isRisky } from '../../../utils/assess/risky';
import { textReaders } from '../../../utils/assess/text-readers';
import { memoryInspections, memoryStore, memoryVisits } from '../../../utils/cache/memory';
import type { Facts } from '../../../utils/facts/facts';
import { HUB_APIS } from '../../../utils/hubs/index';
import type { Report } from '../../../utils/report/report';
import { within } from '../sources/url';

export interface AssessorOptions {
  /** Null: nothing is asked, and what was given is judged. */
  readonly fetch: typeof fetch | null;
  /** Whether files are read by ranges where that is no download of the model. */
  readonly reads: boolean;
  /** Whether licence texts, base models, datasets and signatures are asked for too. */
  readonly linked: boolean;
}

/** The last report on what is named, by the same pipeline as in the browser; nothing outlives the program. */
export function reporter({
  fetch: fetcher,
  reads,
  linked,
}: AssessorOptions): (facts: Facts) => Promise<Report> {
  const assessor = createAssessor({
    store: memoryStore(),
    inspections: memoryInspections(),
    visits: memoryVisits(),
    readsFreely: async () => reads,
    fetch: fetcher === null ? () => Promise.reject(new TypeError('no answers given')) : checked(fetcher),
    network: async () => (fetcher === null ? 'page-only' : 'hub-api'),
    quota: { load: async () => OPEN_WINDOW, save: async () => undefined },
    mayPost: true,
    texts: textReaders,
    isRisky,
    now: Date.now,
  });
  return (facts) =>
    new Promise((resolve, reject) => {
      assessor.assess(
        { facts, again: false, linked },
        (progress) => progress.final && resolve(progress.report),
        () => reject(new Error('the report could not be made')),
      );
    });
}

/** What is followed is followed hop by hop: no browser's policy stands behind this program. */
const checked =
  (fetcher: typeof fetch): typeof fetch =>
  (input, init) => {
    if (init?.redirect !== 'follow') return fetcher(input, init);
    const { origin } = new URL(new Request(input).url);
    const api = HUB_APIS.find(({ hub }) => hub.origins.some((each) => each === origin));
    return within((url) => api?.mayRead(url) ?? false, fetcher)(input, init);
  };
