import { PAGE_SOURCES } from '../../utils/hubs/contract';
import { captureFile, captures } from '../hub/sites/huggingface/captures';
import { readAllMutated, readPageFile, servedPage, type ServedPage } from '../fixtures/mutated-pages';
import { hubFetch } from '../hub/fetch';
import { startHub } from '../hub/server';
import type { Measure } from './contract';
import { exactly, shown } from './rows';

/** Real pages after every change that the hub may make to them, and after every two: a model, or the way to ask for it. */
export const mutatedPages: Measure = {
  name: 'mutated-pages',
  async run() {
    const real = captures().flatMap(({ name, url }) => readPageFile(name, url, captureFile(name)) ?? []);
    const pages = [...real, ...(await replicaPages())];
    const read = await readAllMutated(pages);
    const faults = read.filter(({ fault }) => fault !== null);
    for (const { what, fault } of faults) console.error(`${what}: ${fault ?? ''}`);
    const share = read.length === 0 ? 'no page is there' : `${100 * (1 - faults.length / read.length)} %`;
    return [
      exactly(
        `${real.length} real pages, ${pages.length - real.length} of the replica, ${read.length} mutations: the right model`,
        share,
        '100 %',
      ),
      ...[...PAGE_SOURCES, null].map((source) =>
        shown(
          `read by: ${source ?? 'the popup alone'}`,
          read.filter((page) => page.source === source).length,
        ),
      ),
    ];
  },
};

const REPLICA = [
  '/northwind-ai/tern-large',
  '/glasswing/heron-70b-chat',
  '/northwind-ai/tern-large/tree/main',
];

async function replicaPages(): Promise<readonly ServedPage[]> {
  const hub = await startHub();
  const fetch = hubFetch(hub);
  const pages: ServedPage[] = [];
  for (const path of REPLICA) {
    const url = `https://huggingface.co${path}`;
    const page = servedPage(path, url, await (await fetch(url)).text());
    if (page !== null) pages.push(page);
  }
  await hub.close();
  return pages;
}
