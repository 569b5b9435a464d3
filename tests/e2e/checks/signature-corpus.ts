import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { library } from '../../bench/library';
import { runSignatures } from '../../bench/signature-run';
import { sharedFolder } from '../../conformance/shared';
import { bundlesIn, pinsOf, SIGNATURES } from '../../conformance/signatures';
import type { Environment } from '../environment';
import { eventually } from '../harness';

const ROUNDS = 1;
const PATIENCE_MS = 60_000;

/** The shared signature bundles, checked by the code that ships, in a page of the extension: the browser's own crypto. */
export async function signatureCorpus({ session, suite }: Environment): Promise<void> {
  const shared = sharedFolder();
  if (shared === null) {
    console.log('../shared is not there: its signature bundles were not checked in this browser');
    return;
  }
  await suite.check('signatures: every bundle of the shared corpus comes out here as in Node', async () => {
    const folder = join(shared, SIGNATURES);
    const pems = pinsOf(folder).flatMap((pin) => (pin.kind === 'sigstore' ? [] : [pin.pem]));
    const bundles = bundlesIn(folder).map((path) => ({
      bytes: readFileSync(path).toString('base64'),
      publisher: null,
    }));
    assert.ok(bundles.length > 0);
    const expected = (await runSignatures(bundles, pems, ROUNDS)).map(({ outcome }) => outcome);
    const code = await library(join(import.meta.dirname, '../../bench/signature-run.ts'));
    const page = await session.openExtensionPage('/options.html');
    await page.addScript(
      `(() => { ${code}; bench.runSignatures(${JSON.stringify(bundles)}, ${JSON.stringify(pems)}, ${ROUNDS}).then(
        (runs) => { document.documentElement.dataset.outcomes = JSON.stringify(runs.map(({ outcome }) => outcome)); },
        (error) => { document.documentElement.dataset.outcomes = JSON.stringify([String(error)]); },
      ); })();`,
    );
    const outcomes = await eventually(
      () => page.evaluate(() => document.documentElement.dataset['outcomes'] ?? null),
      { timeout: PATIENCE_MS, what: 'the outcomes' },
    );
    assert.deepEqual(JSON.parse(outcomes), expected);
    await page.close();
  });
}
