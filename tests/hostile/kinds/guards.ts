import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { ConfigEnv } from 'wxt';
import {
  fromHubPage,
  fromOwnPage,
  receiveAssess,
  receiveOptions,
  receivePanel,
} from '../../../utils/messaging/receive';
import config from '../../../wxt.config';
import { noticesOf } from '../../../scripts/release/notices';
import { readLockFile } from '../../../scripts/release/lock-file';
import { shippedPackages } from '../../../scripts/release/shipped';
import { sourceFiles } from '../../../scripts/release/sources';
import { fuzzOnce } from '../../fuzz/run';
import { generated } from '../../fuzz/samples';
import type { ActKind, Evidence } from '../contract';

const ROOT = join(import.meta.dirname, '../../..');
const OWN = 'own-extension-id';
const PAGE = 'https://huggingface.co/acme/anchor-7b';
const kind = (name: string, act: ActKind['act'], evidence?: Evidence): ActKind => ({
  name,
  group: 'guards',
  where: 'node',
  ...(evidence && { evidence: [evidence] }),
  act,
});
const asked = (page: unknown, url = PAGE) =>
  receiveAssess({ type: 'assess', page, again: false }, { url }, 0).ok;
const frame = { kind: 'model', url: PAGE, pieces: {} };

async function policyOf(browser: string): Promise<string> {
  const environment: ConfigEnv = { mode: 'production', command: 'build', browser, manifestVersion: 3 };
  const { manifest } = config;
  const made = typeof manifest === 'function' ? await manifest(environment) : await manifest;
  return made?.content_security_policy?.extension_pages ?? '';
}

/** Doors: who may speak to the background, and what our own pages may do. */
export const GUARDS: readonly ActKind[] = [
  kind('a message of another extension', () => {
    assert.equal(fromHubPage({ id: 'other', url: PAGE, tab: { id: 1 } }, OWN), false);
    assert.equal(
      fromOwnPage({ id: 'other', url: 'chrome-extension://own/' }, OWN, 'chrome-extension://own/'),
      false,
    );
  }),
  kind('a message from no tab', () => {
    assert.equal(fromHubPage({ id: OWN, url: PAGE }, OWN), false);
  }),
  ...[
    'http://huggingface.co/a/b',
    'https://huggingface.co.evil.example/a/b',
    'https://evil.example/huggingface.co',
    'file:///a',
    'not an address',
    'https://user@huggingface.co:8443/a',
  ].map((url) =>
    kind(`a port from ${url}`, () => assert.equal(fromHubPage({ id: OWN, url, tab: { id: 1 } }, OWN), false)),
  ),
  kind('a hub page that drives the panel', () => {
    assert.equal(fromOwnPage({ id: OWN, url: PAGE, tab: { id: 1 } }, OWN, 'chrome-extension://own/'), false);
  }),
  kind('a question about a page of another site', () => {
    assert.equal(asked({ ...frame, url: 'https://evil.example/a/b' }), false);
  }),
  kind('a question of 5 MB', () => {
    assert.equal(
      asked({ ...frame, pieces: { ModelHeader: { state: 'read', props: { a: 'x'.repeat(5e6) } } } }),
      false,
    );
  }),
  kind('a question that names itself', () => {
    const page: Record<string, unknown> = { ...frame };
    page['pieces'] = page;
    assert.equal(asked(page), false);
  }),
  kind('questions of every wrong type', () => {
    for (const value of [
      null,
      7,
      'x',
      [],
      {},
      { type: 'assess' },
      { type: 'watch', tab: -1 },
      { type: 'read', paths: [7] },
    ]) {
      assert.equal(receiveAssess(value, { url: PAGE }, 0).ok, false);
      assert.equal(receivePanel(value), null);
      assert.equal(receiveOptions(value), null);
    }
  }),
  ...['chrome', 'firefox'].map((browser) =>
    kind(
      `our own pages in ${browser}: base, forms, frames and trusted types are closed`,
      async () => {
        const policy = await policyOf(browser);
        for (const part of [
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "object-src 'none'",
          "require-trusted-types-for 'script'",
        ])
          assert.ok(policy.includes(part), `${part} is not in ${policy}`);
      },
      'S3.5 the policy of our own pages',
    ),
  ),
  kind(
    'a stray file in the folder of the sources',
    () => {
      const tracked = ['utils/a.ts', 'package.json'];
      assert.deepEqual(sourceFiles(ROOT, tracked), ['package.json', 'utils/a.ts']);
    },
    'S3.7 the sources zip takes stray files',
  ),
  kind(
    'a package that is shipped without its notice',
    () => {
      const notices = noticesOf(ROOT);
      for (const { name, version } of shippedPackages(readLockFile(ROOT)))
        assert.ok(notices.includes(`${name} ${version}`), name);
    },
    'S3.8 no notices in the zips',
  ),
  kind(
    'a busy machine is no slow reader',
    async () => {
      const { now } = performance;
      let ahead = 0;
      // Every question for the time finds ten seconds gone, and no work done.
      performance.now = () => now.call(performance) + (ahead += 10_000);
      try {
        const [sample] = generated();
        assert.ok(sample);
        for (let seed = 0; seed < 8; seed += 1) assert.equal(await fuzzOnce(sample, seed), null);
      } finally {
        performance.now = now;
      }
    },
    'S3.9 fuzz judges by wall clock',
  ),
];
