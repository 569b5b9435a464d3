import assert from 'node:assert/strict';
import { eventually } from '../harness';
import { rowOf, settledRow } from '../badges';
import { inExtension, type Environment } from '../environment';

const MASKED = 'tidal-ai/coracle-mini';
const FORMATS = 'toolbox-ml/format-zoo';
const CDN = 'us.aws.cdn.hf.co';

/** Our own reading of files' bytes, in the background and on a click. */
export async function inspection(environment: Environment): Promise<void> {
  const { hub, session, suite, withTab, withPopup, reset } = environment;
  const reads = () => hub.requests.filter(({ path, host }) => path.includes('/resolve/') || host === CDN);
  const textOf = (tab: Parameters<typeof rowOf>[0]): Promise<string> =>
    tab.evaluate(async () => {
      for (let depth = 0; depth < 4; depth += 1) {
        for (const details of document.querySelectorAll('details')) details.open = true;
        await new Promise((drawn) => setTimeout(drawn, 60));
      }
      return (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
    });

  await suite.check(
    'a pickle that the hub calls safe turns the badge to Dangerous, with import, call and offset',
    async () => {
      await reset();
      await withTab(`/${MASKED}`, async (tab) => {
        const row = await settledRow(tab);
        assert.equal(row.loadRisk, 'Dangerous');
        assert.match(row.warning, /pytorch_model\.bin.*posix\.getpid/);
        await withPopup(tab, async (panel) => {
          await eventually(async () => (await textOf(panel)).includes('posix.getpid()'), {
            what: 'the call',
          });
          const text = await textOf(panel);
          assert.match(text, /The hub calls pytorch_model\.bin safe/);
          assert.match(text, /Dangerous to load/);
          assert.match(text, /byte \d+/i);
        });
      });
      assert.ok(reads().length > 0 && reads().length <= 6, `${reads().length} requests for bytes`);
      assert.deepEqual(
        hub.downloads.filter(({ path }) => path === 'config.json'),
        [],
      );
    },
  );
  await suite.check('the same bytes are never read twice', async () => {
    hub.clearRequests();
    await withTab(`/${MASKED}`, async (tab) => {
      assert.equal((await settledRow(tab)).loadRisk, 'Dangerous');
      await rowOf(tab).click('.line button');
      await eventually(() => hub.requests.some(({ path }) => path.startsWith('/api/models')));
      await settledRow(tab);
    });
    assert.deepEqual(reads(), []);
  });
  await suite.check(
    'a server that lies about its range ends in "could not be read", not in safe',
    async () => {
      await reset();
      hub.faults.push({ path: '/', host: CDN, action: { kind: 'lying-range' } });
      await withTab(`/${MASKED}`, async (tab) => {
        assert.equal((await settledRow(tab)).loadRisk, 'Not inspected');
        await withPopup(tab, async (panel) => {
          await eventually(async () => (await textOf(panel)).includes('Could not be read'), {
            what: 'the word',
          });
        });
      });
    },
  );
  await suite.check('stopped in the middle of reading: the next worker goes on', async () => {
    await reset();
    hub.faults.push({ path: '/', host: CDN, times: 1, action: { kind: 'slow', ms: 4000 } });
    await withTab(`/${MASKED}`, async (tab) => {
      await eventually(() => reads().length > 0, { what: 'the first range' });
      await session.stopBackground();
      await eventually(async () => (await settledRow(tab)).loadRisk === 'Dangerous', { timeout: 10_000 });
    });
  });
  await suite.check('read only on a click when the reader wants it so; it can be stopped', async () => {
    await reset();
    await inExtension(session, { settings: { reading: 'click' }, clear: false });
    await withTab(`/${FORMATS}`, async (tab) => {
      await settledRow(tab);
      assert.deepEqual(reads(), []);
      await withPopup(tab, async (panel) => {
        const button = '.read-all button';
        await eventually(async () => (await textOf(panel)).includes('could run something'));
        hub.faults.push({ path: /resolve/, action: { kind: 'slow', ms: 700 } });
        const press = () =>
          panel.evaluate(
            (selector: string) => document.querySelector<HTMLButtonElement>(selector)?.click(),
            button,
          );
        await press();
        await eventually(() => reads().length >= 2, { what: 'the second file' });
        await eventually(async () => (await textOf(panel)).includes('Stop'), { what: 'the way to stop' });
        await press();
        await new Promise((wait) => setTimeout(wait, 1000));
        const stopped = reads().length;
        await new Promise((wait) => setTimeout(wait, 1500));
        assert.equal(reads().length, stopped, 'nothing is read after the stop');
      });
    });
  });
}
