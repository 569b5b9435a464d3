import { parseArgs } from 'node:util';
import { createAssessor } from '../utils/assess/assessor';
import { OPEN_WINDOW } from '../utils/assess/quota';
import { isRisky } from '../utils/assess/risky';
import { textReaders } from '../utils/assess/text-readers';
import { memoryInspections, memoryStore, memoryVisits } from '../utils/cache/memory';
import { translator } from '../utils/i18n/catalogue';
import { decode, pageOf } from '../utils/hubs/index';
import type { Facts } from '../utils/facts/facts';
import type { Report } from '../utils/report/report';
import { EXPORTS } from '../utils/export/index';
import { reportJson } from '../utils/export/json';
import { merge } from '../utils/facts/merge';
import { safeJson } from '../utils/text/unseen';
import { exportNamed, exportText, writeOut } from './lib/assess-export';
import { assessSignature } from './lib/assess-signature';
import { readCatalogue } from './lib/catalogue';
import { localFiles } from './lib/local-files';
import { localTexts } from './lib/local-texts';
import { readDocument } from './lib/page';
import { recordedFetch } from './lib/recorded-answers';

const USAGE = `usage: npm run assess -- --page page.html --url URL [--api DIR] [--files DIR] [--export FORMAT] [--out FILE]
       npm run assess -- --signature BUNDLE [--tree tree.json] [--files DIR] [--pin FILE]… [--publisher NAME]`;

/** The report for a saved page, by the same pipeline as in the browser; or the check of one signature bundle. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      page: { type: 'string' },
      url: { type: 'string' },
      api: { type: 'string' },
      files: { type: 'string' },
      export: { type: 'string' },
      out: { type: 'string' },
      signature: { type: 'string' },
      tree: { type: 'string' },
      pin: { type: 'string', multiple: true },
      publisher: { type: 'string' },
    },
  });
  const { page: path, url, api, files, out, signature, tree, pin: pins = [], publisher } = values;
  if (signature !== undefined) {
    console.log(safeJson(await assessSignature({ signature, tree, files, pins, publisher }), 2));
    return 0;
  }
  const shape = values.export === undefined ? null : exportNamed(values.export);
  if (path === undefined || url === undefined || !URL.canParse(url) || shape === undefined) {
    console.error(USAGE);
    console.error(`formats: ${EXPORTS.map(({ id }) => id).join(', ')}`);
    return 2;
  }
  const page = pageOf(url);
  const data = page?.pick(readDocument(path, url), url) ?? null;
  const shown = data && decode(data, Date.now());
  if (shown === null) {
    const reason = page ? 'the page shows no model' : 'no hub we know has this address';
    console.log(safeJson({ subject: null, reason }, 2));
    return 0;
  }
  const assessor = createAssessor({
    store: memoryStore(),
    inspections: memoryInspections(),
    visits: memoryVisits(),
    readsFreely: async () => false,
    fetch: api === undefined ? () => Promise.reject(new TypeError('no answers given')) : recordedFetch(api),
    network: async () => (api === undefined ? 'page-only' : 'hub-api'),
    quota: { load: async () => OPEN_WINDOW, save: async () => undefined },
    mayPost: true,
    texts: textReaders,
    isRisky,
    now: Date.now,
  });
  const facts = files === undefined ? shown : await withLocal(shown, files);
  const report = await new Promise<Report>((resolve) => {
    assessor.assess(
      { facts, again: false, linked: api !== undefined },
      (progress) => progress.final && resolve(progress.report),
    );
  });
  const t = translator(readCatalogue());
  writeOut(shape === null ? `${safeJson(reportJson(report, t), 2)}\n` : exportText(shape, report, t), out);
  return 0;
}

/** Facts with a local copy of the repository: its files, and what its README and its licence say. */
async function withLocal(shown: Facts, folder: string): Promise<Facts> {
  const at = Date.now();
  const listed = merge(shown, localFiles(folder, at));
  return merge(listed, await localTexts(folder, listed, textReaders, at));
}

process.exitCode = await main();
