import assert from 'node:assert/strict';
import { foreignHosts } from '../own-hosts';
import { rowWith, settledRow } from '../badges';
import { inExtension, type Environment } from '../environment';

const MODEL = 'lantern-labs/brook-1b-instruct';
/** No folders: its files page carries every file, digest and scan. */
const FLAT = 'soundhollow/murmur-tts';
const MIXED = 'northwind-ai/tern-large';

/** What the hub is asked, what it is not, and what happens when it does not answer. */
export async function network(environment: Environment): Promise<void> {
  const { hub, proxy, session, suite, withTab, reset } = environment;
  const calls = () =>
    hub.requests.filter(({ path }) => /^\/api\/|\/raw\//.test(path)).map(({ path }) => path);

  await suite.check('cold: at most four calls; warm: none', async () => {
    await reset();
    await withTab(`/${MIXED}`, async (tab) => void (await settledRow(tab)));
    const cold = calls();
    assert.ok(cold.length > 0 && cold.length <= 4, cold.join('\n'));
    hub.clearRequests();
    await withTab(`/${MIXED}`, async (tab) => {
      assert.match((await settledRow(tab)).basis, /From cache/);
    });
    assert.deepEqual(calls(), []);
  });
  await suite.check('a files page that lists everything is asked about all the same', async () => {
    await reset();
    await withTab(`/${FLAT}/tree/main`, async (tab) => {
      assert.equal((await settledRow(tab)).loadRisk, 'Data only');
    });
    assert.ok(calls().some((path) => path.includes(`/api/models/${FLAT}/revision/`)));
  });
  await suite.check('page-only mode: a files page is judged with no request', async () => {
    await reset();
    await inExtension(session, { settings: { network: 'page-only' }, clear: false });
    await withTab(`/${MIXED}/tree/main`, async (tab) => {
      const row = await rowWith(tab, /From this page|From cache/);
      assert.equal(row.loadRisk, 'Data only');
    });
    assert.deepEqual(calls(), []);
  });
  await suite.check('off: nothing is shown and nothing is asked', async () => {
    await reset();
    await inExtension(session, { settings: { network: 'off' }, clear: false });
    await withTab(`/${MODEL}`, async (tab) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await tab.evaluate(() => document.querySelector('plimsoll-badges')), null);
    });
    assert.deepEqual(calls(), []);
  });
  await suite.check('429: told as such, and nothing more is asked', async () => {
    await reset();
    hub.setQuota({ api: 0 });
    await withTab(`/${MODEL}`, async (tab) => {
      const row = await rowWith(tab, /asks for a pause/);
      assert.equal(row.openness, 'T1+ weights only');
    });
    hub.clearRequests();
    await session.stopBackground();
    await withTab(`/${MIXED}`, async (tab) => void (await rowWith(tab, /asks for a pause/)));
    assert.deepEqual(calls(), [], 'also after the worker that learned it was stopped');
  });
  await suite.check('offline: the page’s word is shown and makes nothing better', async () => {
    await reset();
    await withTab(`/${MODEL}`, async (tab) => void (await settledRow(tab)));
    hub.faults.push({ path: '/api/', action: { kind: 'drop' } });
    await withTab(`/${MIXED}`, async (tab) => {
      const row = await rowWith(tab, /cannot be reached/);
      assert.equal(row.loadRisk, 'Not inspected');
    });
    proxy.offline(true);
    await session.openPopup().then((popup) => popup.close());
    proxy.offline(false);
  });
  const broken = [
    ['401', { kind: 'status', status: 401 }, /only to people who are signed in/],
    ['500', { kind: 'status', status: 500 }, /did not answer as expected/],
    ['truncated JSON', { kind: 'broken-json' }, /did not answer as expected/],
    ['the wrong shape', { kind: 'wrong-shape', body: [1, 2, 3] }, /did not answer as expected/],
    ['50 MB', { kind: 'huge' }, /did not answer as expected/],
    [
      'a redirect to another host',
      { kind: 'redirect', to: 'https://example.org/x' },
      /cannot be reached|not answer/,
    ],
  ] as const;
  for (const [name, action, sentence] of broken) {
    await suite.check(`a hub that answers with ${name}`, async () => {
      await reset();
      hub.faults.push({ path: '/api/models', action });
      await withTab(`/${MODEL}`, async (tab) => {
        const row = await rowWith(tab, sentence);
        assert.equal(row.openness, 'T1+ weights only');
      });
    });
  }
  await suite.check('a gated model: its data is public, its gate is told', async () => {
    await reset();
    await withTab('/meridian-research/atlas-8b', async (tab) => {
      assert.equal((await settledRow(tab)).openness, 'T1A restricted weights');
    });
  });
  await suite.check('no host but the hub was contacted, and no download counted', async () => {
    assert.deepEqual(
      foreignHosts(proxy.denied.keys()).filter((host) => host !== 'huggingface.co'),
      [],
    );
    assert.deepEqual(hub.downloads, []);
  });
}
