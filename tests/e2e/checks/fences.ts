import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALLS_LINKED, CALLS_PER_SUBJECT } from '../../../utils/assess/limits';
import { PAGE_REQUESTS } from '../../../utils/bytes/limits';
import { github } from '../../../utils/code-hosts/github';
import { listen } from '../../hub/listen';
import { readRow, rowOf, rowWith, settledRow, type Row } from '../badges';
import type { Tab } from '../contract';
import { buildOf, type Environment } from '../environment';
import { eventually } from '../harness';
import { foreignHosts } from '../own-hosts';

/** Dangerous by its bytes; the hub's own scanners call it safe. */
const MASKED = 'tidal-ai/coracle-mini';
const CDN = 'us.aws.cdn.hf.co';
const HONEST = 'Dangerous';
/** A quantised model and the one it was made of. */
const WITH_BASE = 'quantcellar/atlas-8b-awq';
const BASE = 'meridian-research/atlas-8b';
/** Its card links code. */
const WITH_CODE = 'openwater/plankton-1b';
const CODE_HOST = new URL(github.apiOrigin).hostname;
/** What may be said of a Dangerous file that could not be read. */
const NOT_BETTER = new Set([HONEST, 'Not inspected', 'Runs code']);

const OWN = /^https:\/\/(?:[\w.-]+\.)?(?:huggingface\.co|hf\.co)\//;
/** A path that only a redirect leads to. */
const MARK = '/led-astray';

/** Places that a hub may send a request to, but not this extension. */
const places = (port: number): readonly string[] => [
  `${github.apiOrigin}/repos/a/b`,
  `https://example.org${MARK}`,
  `http://example.org${MARK}`,
  `http://huggingface.co${MARK}`,
  `https://huggingface.co:8443${MARK}`,
  `https://huggingface.co.example.org${MARK}`,
  `https://127.0.0.1:${port}${MARK}`,
  `http://localhost:${port}${MARK}`,
  'file:///etc/hostname',
  'data:application/json,{}',
];

/** No host without the reader's permission, on any hop; no more requests than the budget; nothing looks better. */
export async function fences(environment: Environment): Promise<void> {
  const { hub, proxy, session, suite, launch, withTab, withPopup, reset } = environment;
  const loopback = await countingServer();
  const asked = (pattern: RegExp) => hub.requests.filter(({ path }) => pattern.test(path));
  const calls = () => asked(/^\/api\/|\/raw\//);
  const reads = () => hub.requests.filter(({ path, host }) => path.includes('/resolve/') || host === CDN);

  const onlyTheHub = (): void => {
    assert.deepEqual(
      foreignHosts(proxy.denied.keys()).filter((host) => !isOwn(host)),
      [],
    );
    assert.equal(proxy.hosts.has(CODE_HOST), false);
    assert.equal(loopback.connections(), 0, 'nothing on this machine was contacted');
    assert.deepEqual(
      asked(new RegExp(MARK)).map(({ host, path }) => host + path),
      [],
    );
  };
  const withinBudget = (): void => {
    assert.ok(calls().length <= CALLS_PER_SUBJECT, `${calls().length} calls`);
    assert.ok(reads().length <= PAGE_REQUESTS, `${reads().length} requests for bytes`);
  };
  const judged = async (act: () => Promise<void>, settled: (tab: Tab) => Promise<Row>): Promise<void> => {
    await reset();
    await act();
    await withTab(`/${MASKED}`, async (tab) => {
      const row = await settled(tab);
      assert.ok(NOT_BETTER.has(row.loadRisk), row.loadRisk);
    });
    withinBudget();
    onlyTheHub();
  };
  const unanswered = (tab: Tab): Promise<Row> => rowWith(tab, /did not answer|cannot be reached/);
  const redirect = (to: string) => ({ kind: 'redirect', to }) as const;

  for (const to of places(loopback.port)) {
    await suite.check(`a redirect to ${to.replace(`:${loopback.port}`, '')} is not followed`, async () => {
      await judged(async () => void hub.faults.push({ path: '/api/', action: redirect(to) }), unanswered);
      await judged(
        async () => void hub.faults.push({ path: /\/raw\/|\/resolve\//, action: redirect(to) }),
        settledRow,
      );
      // The second hop: the hub's own file host sends it on.
      await judged(
        async () => void hub.faults.push({ path: '/', host: CDN, action: redirect(to) }),
        settledRow,
      );
    });
  }
  await suite.check('redirects in a circle cost no more than the budget', async () => {
    const circle = `https://huggingface.co/api/models/${MASKED}/revision/main`;
    await judged(async () => void hub.faults.push({ path: '/api/', action: redirect(circle) }), unanswered);
    const own = `https://huggingface.co/${MASKED}/resolve/main/x`;
    await judged(
      async () => void hub.faults.push({ path: /\/raw\/|\/resolve\//, action: redirect(own) }),
      settledRow,
    );
    await judged(
      async () =>
        void hub.faults.push(
          { path: '/', host: CDN, action: redirect(own) },
          { path: /\/resolve\//, action: redirect(`https://${CDN}/x`) },
        ),
      settledRow,
    );
  });
  await suite.check(
    'the linked phase follows within the hub alone, and a circle within its budget',
    async () => {
      for (const to of [`${github.apiOrigin}/repos/a/b`, `https://huggingface.co/api/models/${BASE}`]) {
        await reset();
        await withTab(`/${WITH_BASE}`, async (tab) => {
          await settledRow(tab);
          hub.clearRequests();
          hub.faults.push({ path: `/api/models/${BASE}`, action: redirect(to) });
          await withPopup(tab, async (panel) => {
            await eventually(() => asked(new RegExp(`^/api/models/${BASE}`)).length > 0, {
              what: 'the base model',
            });
            await eventually(
              () => panel.evaluate(() => document.querySelector('[aria-busy="false"]') !== null),
              {
                timeout: 15_000,
                what: 'the last report',
              },
            );
          });
        });
        assert.ok(calls().length <= CALLS_LINKED, `${calls().length} calls`);
        onlyTheHub();
      }
    },
  );
  await suite.check('the code host is asked once it is allowed, on a click, by the popup', async () => {
    await reset();
    const other = await launch({ extensionDir: withCodeHost(buildOf(session.browser)) });
    try {
      const tab = await other.open(`https://huggingface.co/${WITH_CODE}`);
      await settledRow(tab);
      const popup = await other.openPopup(tab);
      // A real click: the browser asks for permissions in no other.
      const place = await eventually(() => popup.evaluate(placeOfOffer), {
        timeout: 10_000,
        what: 'the offer',
      });
      await popup.clickAt(place.x, place.y);
      await eventually(
        async () => /scripts\/train\.py/.test(await popup.evaluate(() => document.body.textContent ?? '')),
        { timeout: 10_000, what: 'what the code host says' },
      );
      const told = hub.requests.filter(({ host }) => host === CODE_HOST).map(({ headers }) => headers);
      assert.ok(told.length > 0);
      // No request names this installation, an account or the page.
      for (const { origin, referer, cookie } of told) {
        assert.deepEqual(
          [origin === undefined || origin === 'null', referer, cookie],
          [true, undefined, undefined],
        );
      }
    } finally {
      await other.close();
    }
  });
  if (session.browser === 'firefox') {
    await suite.check(
      'access taken back: an open page is refused, nothing is asked, the popup offers it',
      async () => {
        await reset();
        const other = await launch({});
        try {
          const tab = await other.open(`https://huggingface.co/${MASKED}`);
          await settledRow(tab);
          const id = await other.tabId(tab);
          await other.inExtension(() =>
            browser.permissions.remove({ origins: ['https://huggingface.co/*'] }),
          );
          hub.clearRequests();
          await rowOf(tab).click('.line button');
          await eventually(async () => /may no longer read/.test((await readRow(tab))?.basis ?? ''), {
            what: 'the sentence',
          });
          const popup = await other.openPopup(id);
          await eventually(
            async () => /Allow access/.test(await popup.evaluate(() => document.body.textContent ?? '')),
            { what: 'the way to allow it' },
          );
          assert.deepEqual([...calls(), ...reads()], []);
        } finally {
          await other.close();
        }
      },
    );
  }
  await loopback.close();
}

declare const browser: {
  readonly permissions: { remove(what: { origins: readonly string[] }): Promise<boolean> };
};

const isOwn = (host: string): boolean => OWN.test(`https://${host}/`);

/** Where the button stands once every fold is open; runs in the popup. */
function placeOfOffer(): { x: number; y: number } | null {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const button = document.querySelector<HTMLButtonElement>('.look-up button:enabled');
  button?.scrollIntoView({ block: 'center' });
  const box = button?.getBoundingClientRect();
  return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A copy of a build in which the reader has allowed the code host already: no test can answer the browser's prompt. */
function withCodeHost(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'plimsoll-allowed-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(build, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(github.permission);
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

/** A server on this machine that only counts who comes. */
async function countingServer() {
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const port = await listen(server);
  return {
    port,
    connections: () => connections,
    close: () => new Promise<void>((closed) => void server.close(() => closed())),
  };
}
