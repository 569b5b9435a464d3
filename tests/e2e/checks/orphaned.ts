import assert from 'node:assert/strict';
import { HOST, readRow, rowOf, settledRow } from '../badges';
import { HUB, type Environment } from '../environment';
import { eventually } from '../harness';

const MODEL = '/northwind-ai/tern-large';

/** An extension that is loaded anew under an open page. */
export async function orphaned({ session, suite, launch }: Environment): Promise<void> {
  await suite.check(
    'orphaned: an open page says that the extension was updated, in its own style',
    async () => {
      // In a browser of its own: what is loaded anew is not the one that the other checks hold.
      const other = await launch({});
      try {
        const tab = await other.open(HUB + MODEL);
        await settledRow(tab);
        await other.inExtension(() => browser.runtime.reload()).catch(() => undefined); // its own tab closes with it
        if (session.browser === 'firefox') {
          // The old script is dead; the new one takes its place at once, without a load.
          await eventually(async () => (await readRow(tab)) !== null, {
            what: 'the new row',
            timeout: 15_000,
          });
          assert.equal(await tab.evaluate((host: string) => document.querySelectorAll(host).length, HOST), 1);
          return;
        }
        await eventually(async () => /was updated/.test(await rowOf(tab).text()), {
          what: 'the notice',
          timeout: 15_000,
        });
        await rowOf(tab).click('button.badge');
        await eventually(async () => (await rowOf(tab).queryAll('[role=dialog]')).length === 1, {
          what: 'a popover',
        });
        const [popover] = await rowOf(tab).queryAll('[role=dialog]');
        assert.ok((popover?.text.length ?? 0) > 40, 'with its texts');
        const [button] = await rowOf(tab).queryAll('.line button');
        assert.equal(button?.text, 'Reload');
      } finally {
        await other.close();
      }
    },
  );
}

declare const browser: { runtime: { reload(): void } };
