import { expect, it, vi } from 'vitest';
import { letOthersGo, MANY_FILES } from '../../../utils/assess/many-files';
import { pageView } from '../../../utils/assess/page-view';
import type { Progress } from '../../../utils/assess/progress';
import { askedBy } from '../../../utils/facts/rank';
import type { Facts } from '../../../utils/facts/facts';
import { collected } from '../../../utils/model/slot';
import { assess } from '../../../utils/report/assess';
import { modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';

const page = modelPageFacts();
const source = { kind: 'api', url: 'https://huggingface.co/api/models/acme/anchor-7b', path: '' } as const;
const file = { size: 1, blobId: null, sha256: null, xetHash: null, scan: null };

/** What a job found of so many files; the page tells the rest. */
function found(count: number, final = false): Progress {
  const files = Array.from({ length: count }, (_, at) => ({ ...file, path: `${at}.txt` }));
  const facts: Facts = { ...askedBy(page), files: collected({ files, complete: true }, source, AT) };
  return { report: assess(facts, 'hub', AT), origin: 'fresh', final };
}
const many = found(MANY_FILES + 1);
const seen = (listen: ReturnType<typeof vi.fn<(progress: Progress) => void>>) =>
  listen.mock.calls.map(([{ report, final }]) => [report.facts.license, final]);

it('shows a report on few files at once, beside what the page said', () => {
  const listen = vi.fn<(progress: Progress) => void>();
  pageView(page, listen).take(found(1));
  expect(seen(listen)).toEqual([[page.license, false]]);
});

it('shows reports on many files in their order, the newest of those that wait, and the last one always', async () => {
  const listen = vi.fn<(progress: Progress) => void>();
  const { take } = pageView(page, listen);
  for (const progress of [many, found(1), many, { ...many, final: true }]) take(progress);
  await vi.waitUntil(() => listen.mock.lastCall?.[0].final);
  expect(seen(listen)).toEqual([
    [page.license, false],
    [page.license, true],
  ]);
});

it('shows nothing once it is closed', async () => {
  const listen = vi.fn<(progress: Progress) => void>();
  const { take, close } = pageView(page, listen);
  take(many);
  close();
  for (let round = 0; round < 20; round += 1) await letOthersGo(many.report.facts);
  expect(listen).not.toHaveBeenCalled();
});
