import { assessorWith } from '../fixtures/watch';
import type { Assessor, AssessorOptions } from '../../utils/assess/assessor';
import { compareHeadersOnClick } from '../../utils/assess/compare-headers';
import { worthReading } from '../../utils/assess/worth-reading';
import type { Progress } from '../../utils/assess/progress';
import { readOnClick } from '../../utils/assess/reader';
import { isRisky } from '../../utils/assess/risky';
import { signatureReader } from '../../utils/assess/signature-reader';
import { textReaders } from '../../utils/assess/text-readers';
import { memoryInspections, memoryStore } from '../../utils/cache/memory';
import { huggingface } from '../../utils/hubs/huggingface/hub';
import { modelId } from '../../utils/hubs/huggingface/ids';
import { emptyFacts } from '../../utils/facts/empty-facts';
import type { Facts } from '../../utils/facts/facts';
import type { Report } from '../../utils/report/report';
import { comparable } from './report-lines';

/** The time at which every report is made: nothing depends on the day. */
export const CLOCK = Date.parse('2026-11-01T00:00:00Z');

/** The background's own pipeline with an empty store and a clock that stands; risky files are read without a click. */
const background = (options: Partial<AssessorOptions>): Assessor =>
  assessorWith({
    isRisky,
    texts: textReaders,
    signatures: signatureReader(() => CLOCK),
    readsFreely: async () => true,
    now: () => CLOCK,
    ...options,
  });

const lastReport = (assessor: Assessor, facts: Facts, linked: boolean): Promise<Report> =>
  new Promise((resolve, reject) => {
    assessor.assess(
      { facts, again: false, linked },
      ({ report, final }) => final && resolve(report),
      () => reject(new Error('the job failed')),
    );
  });

/** What a page alone tells: the hub is not asked. */
export async function pageReport(facts: Facts): Promise<Looks> {
  const assessor = background({ network: async () => 'page-only' });
  return { page: comparable(await lastReport(assessor, facts, false)) };
}

/** The last word of a first look with reading, then of the look with what it links, as when the panel is opened. */
export async function hubReports(facts: Facts, fetcher: typeof fetch, store = memoryStore()): Promise<Looks> {
  const assessor = background({ store, fetch: fetcher });
  const look = comparable(await lastReport(assessor, facts, false));
  return { look, linked: comparable(await lastReport(assessor, facts, true)) };
}

/** All that the hub tells of a model, with what it links, as when the panel is opened; no bytes are read. */
export async function linkedReport(name: string, fetcher: typeof fetch): Promise<Report> {
  const assessor = background({ fetch: fetcher, readsFreely: async () => false });
  return lastReport(assessor, onlyNamed(name), true);
}

/** Files read by click of one model; a repository of thousands would take minutes and tell no more. */
const CLICKED_FILES = 64;

/** The same, and then the clicks that read bytes: the files that may run something, and the tensors of the base. */
export async function clickedReports(facts: Facts, fetcher: typeof fetch): Promise<Looks> {
  const store = memoryStore();
  const looks = await hubReports(facts, fetcher, store);
  const clicking = { store, inspections: memoryInspections(), fetch: fetcher, now: () => CLOCK };
  const known = (await store.recent(1))[0]?.facts ?? facts;
  const paths = worthReading(known).map(({ path }) => path);
  const heard: Report[] = [];
  const request = {
    facts,
    signal: new AbortController().signal,
    listen: ({ report }: Progress) => heard.push(report),
    onProgress: () => undefined,
  };
  await readOnClick(clicking, { ...request, paths: paths.slice(0, CLICKED_FILES) });
  await compareHeadersOnClick(clicking, request);
  const last = heard.at(-1);
  return { ...looks, ...(last && { clicked: comparable(last) }) };
}

/** By the step after which it was made: a report as it is compared. */
type Looks = Readonly<Record<string, object>>;

/** A model of which nothing is known but its name. Throws for a name that the hub would not give. */
export function onlyNamed(name: string): Facts {
  const id = modelId(name);
  if (id === null) throw new Error(`no model of the hub is called ${name}`);
  return emptyFacts({ hub: huggingface.id, id, revision: 'main' }, 'not-on-this-page');
}
