import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOST } from '../../../e2e/badges';
import type { Tab } from '../../../e2e/contract';
import { eventually } from '../../../e2e/harness';
import { CLEAN, CODE, MASKED, MIXED, UNSAFE } from '../../change';
import type { BrowserKind } from '../contract';
import { finalRow, notBetter } from '../invariants';
import { damage, settings } from '../machine';
import { SETTLED_MS } from './moments';

/** A short sentence. */
const LEAST_LETTERS = 20;

const stored = (name: string, damaged: string, value: unknown): BrowserKind => ({
  name,
  group: 'stores',
  evidence: ['S2.10 a corrupt record leaves the popup blank'],
  model: UNSAFE,
  wants: 'row',
  async act(tab, { session, withPopup }) {
    await damage(session, damaged, value);
    await session.stopBackground();
    // Without a page: what was seen lately.
    const alone = await session.openPopup();
    await notBlank(alone).finally(() => alone.close());
    await tab.reload();
    await withPopup(tab, notBlank);
  },
});

/** A popup says at least a sentence. */
async function notBlank(popup: Tab): Promise<void> {
  const letters = () => popup.evaluate(() => document.body.innerText.trim().length);
  await eventually(async () => (await letters()) > LEAST_LETTERS, { what: 'a popup that is not blank' });
}

/** The background, the stores, the settings, windows and updates: the reader's own machine on a bad day. */
export const MACHINE: readonly BrowserKind[] = [
  {
    name: 'the background ends at the question',
    group: 'background',
    model: UNSAFE,
    hostility: [{ path: '/api/', times: 1, action: { kind: 'slow', ms: 2000 } }],
    wants: 'row',
    async act(tab, { session }) {
      await tab.reload();
      await session.stopBackground();
    },
  },
  {
    name: 'the background ends three times in a row',
    group: 'background',
    model: MASKED,
    wants: 'row',
    async act(tab, { session }) {
      for (let round = 0; round < 3; round += 1) {
        await tab.reload();
        // The page asks again at once, and starts it: then it is not seen to be gone.
        await session.stopBackground().catch(() => undefined);
      }
    },
  },
  {
    name: 'the background ends beside an open popup',
    group: 'background',
    model: MIXED,
    wants: 'row',
    // The popup asks again at once, and starts it: then it is not seen to be gone.
    act: (tab, { session, withPopup }) =>
      withPopup(tab, () => session.stopBackground().catch(() => undefined)),
  },
  stored('a report that is empty', 'text', ''),
  stored('a report without verdicts', 'text', '{"report":{}}'),
  stored('a report that is no text', 'text', null),
  stored('a report under another seal', 'digest', 'x'),
  ...[7, 'all', { network: 'HUB' }, null].map((value): BrowserKind => ({
    name: `settings ${JSON.stringify(value)}`,
    group: 'policy',
    model: UNSAFE,
    wants: 'row',
    before: async ({ session }) => {
      await session.inExtension((given) => browser.storage.local.set({ settings: given }), value);
    },
  })),
  {
    name: 'page only: no question, and no byte',
    group: 'policy',
    evidence: ['S2.7 the policy fails open'],
    model: MASKED,
    path: '/tree/main',
    wants: 'quiet',
    before: async ({ session }) => {
      await session.inExtension(() => browser.storage.local.set({ settings: { network: 'page-only' } }));
    },
    act: () => sleep(SETTLED_MS),
  },
  {
    name: '500 ports and 500 messages of our own origin',
    group: 'floods',
    model: UNSAFE,
    wants: 'row',
    act: (_tab, { session }) =>
      session.inExtension(async () => {
        for (let index = 0; index < 500; index += 1) {
          browser.runtime
            .connect({ name: index % 2 === 0 ? 'page' : 'panel' })
            .postMessage({ type: 'x', index });
          void browser.runtime.sendMessage({ type: 'x', index }).catch(() => undefined);
        }
      }),
  },
  {
    name: 'five tabs at once',
    group: 'floods',
    evidence: ['S2.11 100,000 files'],
    model: UNSAFE,
    wants: 'row',
    async act(tab, { session, withPopup }) {
      const models = [CLEAN, CODE, MASKED, MIXED];
      const tabs = await Promise.all(models.map((model) => session.open(`https://huggingface.co/${model}`)));
      // What throws in one of our own pages meanwhile is among the uncaught errors.
      const options = await session.openExtensionPage('options.html');
      await notBlank(options);
      for (const [at, each] of tabs.entries()) {
        const row = await finalRow(each, 'must');
        if (row !== null) notBetter(row, models[at] ?? '');
      }
      for (const each of tabs) await withPopup(each, notBlank);
      await Promise.all([options, ...tabs].map((each) => each.close()));
      await tab.reload();
    },
  },
  {
    name: 'a private window leaves nothing',
    group: 'private windows',
    evidence: ['S2.5 private windows are recorded'],
    model: CLEAN,
    async act(_tab, { session, launch }) {
      // Chromium lets an extension into private windows only when it is loaded so: that is a browser of its own.
      const own = session.browser === 'chromium' ? await launch({ privateWindows: true }) : null;
      const there = own ?? session;
      try {
        const before = await settings(there);
        const window = await there.openPrivate(`https://huggingface.co/${UNSAFE}`);
        await sleep(2 * SETTLED_MS);
        await window.close();
        assert.deepEqual((await settings(there)).usage, before.usage);
      } finally {
        await own?.close();
      }
    },
  },
  {
    // Last: the browser may not start the extension again under its old name.
    name: 'the extension starts anew under an open page',
    group: 'updates',
    evidence: ['S2.9 an orphaned page'],
    only: 'chromium',
    model: CLEAN,
    async act(tab, { session }) {
      await session.inExtension(() => browser.runtime.reload()).catch(() => undefined);
      await sleep(SETTLED_MS);
      const row = tab.shadow(HOST);
      const [button] = await row.queryAll('.line button');
      if (button !== undefined) await row.click('.line button');
      await eventually(async () => /reload/i.test(await row.text()), {
        what: 'the word that it was updated',
      });
    },
  },
];

declare const browser: {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
  readonly runtime: {
    reload(): void;
    connect(info: object): { postMessage(message: object): void };
    sendMessage(message: object): Promise<unknown>;
  };
};
