import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOST } from '../../../e2e/badges';
import { eventually } from '../../../e2e/harness';
import { CLEAN, UNSAFE } from '../../change';
import type { BrowserKind } from '../contract';
import { settings } from '../machine';
import * as page from '../page-functions';
import { SETTLED_MS } from './moments';

const script = (name: string, act: BrowserKind['act'] & object, wants?: 'row'): BrowserKind => ({
  name,
  group: 'page scripts',
  model: UNSAFE,
  act,
  ...(wants && { wants }),
});

/** What scripts in a hub's page can do to the row, and cannot. */
export const PAGE_SCRIPTS: readonly BrowserKind[] = [
  {
    ...script(
      'a page that fights the row, and stops',
      async (tab) => {
        await tab.evaluate(page.fights, HOST, 40);
        await eventually(() => tab.shadow(HOST).exists(), { timeout: 12_000, what: 'the row' });
      },
      'row',
    ),
    evidence: ['S3.10 a page that fights the row'],
  },
  script('a page that clobbers what all scripts share', (tab) => tab.evaluate(page.clobbers, SETTLED_MS)),
  script('a page that defines our element', (tab) => tab.evaluate(page.pretends, HOST)),
  script('a page that hides the row', (tab) => tab.evaluate(page.hides, HOST)),
  script('a page that grows by 20,000 elements', (tab) => tab.evaluate(page.grows), 'row'),
  script(
    'a page that sends our own messages',
    async (tab, { session }) => {
      await tab.evaluate(page.shouts);
      await sleep(SETTLED_MS);
      assert.notEqual((await settings(session)).network, 'off');
    },
    'row',
  ),
  {
    name: 'the answers to a page tell nothing of other models',
    group: 'page scripts',
    evidence: ['S3.6 the cache tells a page which models were seen'],
    model: CLEAN,
    async act(tab, { session, hub }) {
      await tab.goto(`https://huggingface.co/${UNSAFE}`);
      await sleep(SETTLED_MS);
      hub.clearRequests();
      // A page of a hub, as far as it can: our own address, and what is said in answer to it.
      const readable = await tab.evaluate(async (origin) => {
        const answers = ['popup.html', 'options.html', 'manifest.json'].map((name) =>
          fetch(`${origin}/${name}`).then(
            () => name,
            () => null,
          ),
        );
        return (await Promise.all(answers)).filter((name) => name !== null);
      }, session.origin);
      assert.deepEqual(readable, []);
    },
    shows: UNSAFE,
  },
];
