import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOST } from '../../e2e/badges';
import type { FirefoxSession } from '../../e2e/firefox/driver';
import { eventually } from '../../e2e/harness';
import { answer, CLEAN, CODE, file, MASKED, MIXED, UNSAFE } from '../change';
import type { BrowserKind } from './contract';
import { damage, settings } from './machine';
import * as page from './page-functions';

/** Long enough for a row that is drawn anew to have said its last word. */
const SETTLED_MS = 1500;

const REDIRECT = 'S2.6 a redirect reaches a host without permission';
const SOFT = 'S2.4 a soft navigation keeps the old verdict';

const led = (name: string, to: string): readonly BrowserKind[] => [
  {
    name: `the API leads to ${name}`,
    group: 'redirects',
    evidence: [REDIRECT],
    model: UNSAFE,
    hostility: answer(UNSAFE, { kind: 'redirect', to }),
  },
  {
    name: `a file leads to ${name}`,
    group: 'redirects',
    evidence: [REDIRECT],
    model: MASKED,
    hostility: file(MASKED, { kind: 'redirect', to }),
  },
];

const soft = (
  name: string,
  act: BrowserKind['act'] & object,
  model = CLEAN,
  shows = UNSAFE,
): BrowserKind => ({
  name,
  group: 'navigation',
  evidence: [SOFT],
  model,
  shows,
  async act(tab, environment) {
    await act(tab, environment);
    await sleep(SETTLED_MS);
  },
});

const script = (name: string, act: BrowserKind['act'] & object, wants?: 'row'): BrowserKind => ({
  name,
  group: 'page scripts',
  model: UNSAFE,
  act,
  ...(wants && { wants }),
});

const stored = (name: string, damaged: string, value: unknown): BrowserKind => ({
  name,
  group: 'stores',
  evidence: ['S2.10 a corrupt record leaves the popup blank'],
  model: UNSAFE,
  wants: 'row',
  async act(tab, { session, withPopup }) {
    await damage(session, damaged, value);
    await session.stopBackground();
    await tab.reload();
    await withPopup(tab, async (popup) => {
      await eventually(async () => (await popup.evaluate(() => document.body.innerText.trim().length)) > 20, {
        what: 'a popup that is not blank',
      });
    });
  },
});

export const BROWSER_KINDS: readonly BrowserKind[] = [
  ...led('a code host', 'https://api.github.com/repos/a/b'),
  ...led('another hub', 'https://toyhub.example/api/models/a/b'),
  ...led('a stranger', 'https://evil.example/x'),
  ...led('plain http', 'http://huggingface.co/api/models/x'),
  ...led('this machine', 'https://localhost:1/'),
  ...led('data:', 'data:application/json,{}'),
  soft('from a clean model to a dangerous one', (tab) => tab.evaluate(page.softly, `/${UNSAFE}`)),
  soft(
    'from a clean model to one whose bytes are dangerous',
    (tab) => tab.evaluate(page.softly, `/${MASKED}`),
    CLEAN,
    MASKED,
  ),
  soft(
    'from a dangerous model to a clean one',
    (tab) => tab.evaluate(page.softly, `/${CLEAN}`),
    UNSAFE,
    CLEAN,
  ),
  soft('there and back again', async (tab) => {
    await tab.evaluate(page.softly, `/${CODE}`);
    await tab.evaluate(page.softly, `/${UNSAFE}`);
  }),
  soft('20 models in a second', async (tab) => {
    for (let round = 0; round < 10; round += 1)
      for (const model of [MIXED, UNSAFE]) await tab.evaluate(page.softly, `/${model}`);
  }),
  soft('only the address changes', (tab) => tab.evaluate(page.renamed, `/${UNSAFE}`)),
  soft('only the header changes', (tab) => tab.evaluate(page.anotherHeader, `/${UNSAFE}`)),
  soft('a load, and back', async (tab) => {
    await tab.goto(`https://huggingface.co/${UNSAFE}`);
    await tab.evaluate(() => history.back());
    await sleep(SETTLED_MS);
    await tab.goto(`https://huggingface.co/${UNSAFE}`);
  }),
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
  script('a page that clobbers what all scripts share', async (tab) => {
    await tab.evaluate(page.clobbers);
    await sleep(SETTLED_MS);
  }),
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
        await session.stopBackground();
      }
    },
  },
  {
    name: 'the background ends beside an open popup',
    group: 'background',
    model: MIXED,
    wants: 'row',
    act: (tab, { session, withPopup }) => withPopup(tab, () => session.stopBackground()),
  },
  stored('a report without verdicts', 'verdicts', null),
  stored('a report with unknown levels', 'verdicts', {
    openness: {},
    loadRisk: { level: 'fine' },
    provenance: {},
  }),
  stored('a report without findings', 'findings', null),
  stored('a report without coverage', 'coverage', 7),
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
    async act(_tab, { session }) {
      const tabs = await Promise.all(
        [CLEAN, CODE, MASKED, MIXED].map((model) => session.open(`https://huggingface.co/${model}`)),
      );
      await Promise.all(tabs.map((each) => each.close()));
    },
  },
  {
    name: 'a private window leaves nothing',
    group: 'private windows',
    evidence: ['S2.5 private windows are recorded'],
    only: 'firefox',
    model: CLEAN,
    async act(_tab, { session }) {
      // The driver of this name makes no other.
      const { openPrivate } = session as FirefoxSession;
      const before = await settings(session);
      const tab = await openPrivate(`https://huggingface.co/${UNSAFE}`);
      await sleep(2 * SETTLED_MS);
      await tab.close();
      assert.deepEqual((await settings(session)).usage, before.usage);
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
