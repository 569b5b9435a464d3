import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../e2e/environment';
import { resultsDir } from '../../e2e/harness';
import { foreignHosts } from '../../e2e/own-hosts';
import { siteAt } from '../../hub/sites';
import type { Outcome } from '../contract';
import type { BrowserKind } from './contract';
import { watchErrors } from './errors';
import { finalRow, layoutKept, notBetter } from './invariants';
import { BROWSER_KINDS } from './kinds';

/** Every kind of this browser in one and the same browser; each starts from an extension that remembers nothing. */
export async function hostile(environment: Environment): Promise<void> {
  const { session, suite } = environment;
  const errors = await watchErrors(session);
  const outcomes: Outcome[] = [];
  for (const kind of BROWSER_KINDS.filter(({ only }) => only === undefined || only === session.browser)) {
    const { name, group } = kind;
    await suite.check(`${group}: ${name}`, async () => {
      const began = performance.now();
      const broken: string[] = [];
      try {
        await errors.take();
        await kept(kind, environment);
      } catch (error) {
        broken.push(error instanceof Error ? error.message : String(error));
      }
      broken.push(...(await errors.take()).map((text) => `uncaught: ${text}`), ...hostsOf(environment));
      const ms = performance.now() - began;
      outcomes.push({ name, group, broken, ms, cpuMs: 0, heap: 0 });
      assert.deepEqual(broken, []);
    });
  }
  mkdirSync(resultsDir, { recursive: true });
  writeFileSync(join(resultsDir, `hostile-${session.browser}.json`), JSON.stringify(outcomes));
}

async function kept(kind: BrowserKind, environment: Environment): Promise<void> {
  const { hub, proxy, reset, withTab, withPopup } = environment;
  await reset();
  proxy.hosts.clear();
  await kind.before?.(environment);
  hub.faults = [...(kind.hostility ?? [])];
  hub.clearRequests();
  await withTab(`/${kind.model}${kind.path ?? ''}`, async (tab) => {
    if (kind.wants !== 'quiet') await finalRow(tab, 'must');
    await kind.act?.(tab, environment);
    const model = kind.shows ?? kind.model;
    const row = kind.wants === 'quiet' ? null : await finalRow(tab, kind.wants === 'row' ? 'must' : 'may');
    if (row !== null) notBetter(row, model);
    if (kind.wants === 'quiet') assert.deepEqual(calls(hub.requests), []);
    await layoutKept(tab);
    if (kind.shows === undefined || kind.shows === kind.model) return;
    // The popup speaks of the model in the address: of none that was there before.
    if ((await tab.evaluate(() => location.pathname)).startsWith(`/${kind.model}`)) return;
    await withPopup(tab, async (popup) => {
      const text = await popup.evaluate(() => document.body.textContent ?? '');
      assert.ok(!text.includes(kind.model), `the popup still speaks of ${kind.model}`);
    });
  });
}

const calls = (requests: Environment['hub']['requests']): readonly string[] =>
  requests.map(({ path }) => path).filter((path) => path.startsWith('/api/') || path.includes('/resolve/'));

function hostsOf({ proxy }: Environment): readonly string[] {
  const others = foreignHosts(proxy.hosts.keys()).filter((host) => siteAt(host)?.name !== 'huggingface');
  return others.map((host) => `${host} was contacted`);
}
