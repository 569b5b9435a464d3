import { setTimeout as sleep } from 'node:timers/promises';
import { answer, CLEAN, CODE, file, MASKED, MIXED, UNSAFE } from '../../change';
import type { BrowserKind } from '../contract';
import * as page from '../page-functions';
import { SETTLED_MS } from './moments';

const REDIRECT = 'S2.6 a redirect reaches a host without permission';
const SOFT = 'S2.4 a soft navigation keeps the old verdict';

const led = (name: string, to: string): readonly BrowserKind[] => [
  {
    name: `the API leads the browser to ${name}`,
    group: 'redirects',
    evidence: [REDIRECT],
    model: UNSAFE,
    hostility: answer(UNSAFE, { kind: 'redirect', to }),
  },
  {
    name: `a file leads the browser to ${name}`,
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

/** What leads elsewhere: answers, and the page itself. */
export const NAVIGATION: readonly BrowserKind[] = [
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
];
