import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readOnClick } from '../../../utils/assess/reader';
import { memoryInspections, memoryStore } from '../../../utils/cache/memory';
import { valueOf } from '../../../utils/model/slot';
import { modelPageFacts } from '../../fixtures/facts';
import { ANCHOR, json, modelInfo, wellHub } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';
import { HEAD } from '../../fixtures/model';
import { assessorWith, outcome } from '../../fixtures/watch';

const PATH = 'extra.bin';
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const RUNS = bytes("cos\nsystem\n(S'id'\ntR.");
const OTHER = bytes("cos\nsystem\n(S'ls'\ntR.");
const FINE = bytes('N.');
const digestOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

interface Then {
  /** What the hub lists under the path at the second look; null: it is down. */
  readonly lists: Uint8Array<ArrayBuffer> | null;
  /** When the model was changed, as the second page says. */
  readonly changed: string;
}

const hubWith = (content: Uint8Array<ArrayBuffer>) =>
  wellHub({
    [`${ANCHOR}/revision/`]: json(
      modelInfo({
        siblings: [
          {
            rfilename: PATH,
            blobId: HEAD,
            size: content.length,
            lfs: { sha256: digestOf(content), size: content.length },
          },
        ],
      }),
    ),
    [`/acme/anchor-7b/resolve/${HEAD}/${PATH}`]: () =>
      new Response(content, {
        status: 206,
        headers: { 'content-range': `bytes 0-${content.length - 1}/${content.length}` },
      }),
  });

/** A file is read by click; then its model is looked at again, with nothing read without a click. */
async function again(first: Uint8Array<ArrayBuffer>, { lists, changed }: Then) {
  const [store, inspections] = [memoryStore(), memoryInspections()];
  const { fetch } = hubWith(first);
  await outcome(assessorWith({ store, inspections, fetch }), modelPageFacts());
  await readOnClick(
    { store, inspections, fetch, now: () => AT },
    {
      facts: modelPageFacts(),
      paths: [PATH],
      signal: new AbortController().signal,
      listen: () => undefined,
      onProgress: () => undefined,
    },
  );
  const later = lists === null ? () => Promise.reject(new TypeError('down')) : hubWith(lists).fetch;
  const look = (page = modelPageFacts({ lastModified: changed })) =>
    outcome(assessorWith({ store, inspections, fetch: later }), page);
  await look();
  const { report } = await look();
  const read = valueOf(report.facts.inspections)?.map(({ path, verdict }) => `${path} ${verdict}`) ?? [];
  return [report.verdicts.loadRisk.level, ...read];
}

const LATER = '2026-03-03T00:00:00.000Z';
const BAD = `${PATH} dangerous`;

it.each([
  ['stays in bytes that are still listed', RUNS, { lists: RUNS, changed: LATER }, ['dangerous', BAD]],
  ['says nothing of other bytes', RUNS, { lists: OTHER, changed: LATER }, ['runs-code']],
  ['stays where the hub does not answer', RUNS, { lists: null, changed: LATER }, ['dangerous', BAD]],
  ['is all that stays: nothing good does', FINE, { lists: FINE, changed: LATER }, ['runs-code']],
])('what a click saw bad %s, once the model was changed', async (_what, first, then, expected) => {
  expect(await again(first, then)).toEqual(expected);
});
