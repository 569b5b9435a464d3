import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from '../../hub/sites';
import { dinghy, squall } from '../../hub/sites/toyhub/subjects';
import { toyhub as site } from '../../hub/sites/toyhub/site';
import { HUBS } from '../../../utils/hubs/index';
import { HOST, readRow, settledRow } from '../badges';
import type { Session } from '../contract';
import { buildOf, type Environment } from '../environment';
import { exportAll } from '../exported';
import { eventually } from '../harness';

/** CSS px between the name and the row: the room that the row's style keeps. */
const NEAR = 24;

/** Every file of a build, as one text. */
function textOf(build: string): string {
  const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n');
}

/** A hub that the product never heard of: an adapter and one line in each list are all it takes. */
export async function toyhub({
  suite,
  launch,
  hub,
  proxy,
  session: { browser },
}: Environment): Promise<void> {
  const [origin, mirror] = site.origins;
  // Pages of other checks name hosts too.
  const before = new Set(proxy.denied.keys());
  const withToyhub = async (act: (session: Session) => Promise<void>): Promise<void> => {
    const session = await launch({ extensionDir: buildOf(browser, 'toyhub') });
    await act(session).finally(() => session.close());
  };

  await suite.check('toyhub: the build with it has it, the shipped one no site of the tests', async () => {
    const known = new Set<string>(HUBS.map(({ id }) => id));
    const ours = SITES.map(({ name }) => name).filter((name) => !known.has(name));
    assert.ok(ours.includes(site.name));
    const [shipped, extended] = [textOf(buildOf(browser)), textOf(buildOf(browser, 'toyhub'))];
    for (const name of ours) assert.ok(!shipped.includes(name), `the shipped build names ${name}`);
    assert.ok(extended.includes(site.name));
  });
  await suite.check('toyhub: row, panel and exports of its model', () =>
    withToyhub(async (session) => {
      hub.clearRequests();
      const tab = await session.open(`${origin}/${dinghy.id}`);
      const { warning, basis: _basis, ...words } = await settledRow(tab);
      assert.deepEqual(words, {
        openness: 'T1+ weights only',
        loadRisk: 'Data only',
        provenance: 'Identified publisher',
      });
      assert.equal(warning, '');
      const gap = await tab.evaluate((row: string) => {
        const [name, below] = ['h1', row].map((part) =>
          document.querySelector(part)?.getBoundingClientRect(),
        );
        return below && name && below.top - name.bottom;
      }, HOST);
      assert.ok(gap !== undefined && gap >= 0 && gap < NEAR, `the row stands ${gap} px below the name`);
      const panel = await session.openPopup(tab);
      const saved = await exportAll(panel);
      for (const { name, text } of saved) assert.ok(text.includes(`${origin}/${dinghy.id}`), name);
      const told = await panel.evaluate(() => document.body.textContent ?? '');
      for (const part of [dinghy.id, 'apache-2.0', 'model.safetensors']) assert.ok(told.includes(part), told);
      const hosts = new Set(hub.requests.map(({ host }) => `https://${host}`));
      assert.ok(hosts.has(origin) && !hosts.has('https://huggingface.co'), [...hosts].join(' '));
    }),
  );
  await suite.check('toyhub: on its mirror, the bytes of a pickle are read and found dangerous', () =>
    withToyhub(async (session) => {
      hub.clearRequests();
      const tab = await session.open(`${mirror}/${squall.id}`);
      await eventually(async () => (await readRow(tab))?.loadRisk === 'Dangerous', { what: 'the verdict' });
      const { openness, warning } = await settledRow(tab);
      assert.equal(openness, 'T1N restricted weights');
      assert.match(warning, /pytorch_model\.bin.*posix\.getpid/);
      const asked = hub.requests.filter(({ path }) => path.startsWith('/api/'));
      assert.deepEqual([...new Set(asked.map(({ host }) => `https://${host}`))], [mirror]);
    }),
  );
  await suite.check('toyhub: no host but its own was contacted', async () => {
    const denied = [...proxy.denied.keys()].filter((host) => !before.has(host));
    for (const host of denied) assert.doesNotMatch(host, /toyhub|huggingface/);
  });
}
