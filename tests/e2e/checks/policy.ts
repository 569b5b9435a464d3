import assert from 'node:assert/strict';
import { readRow, rowWith } from '../badges';
import { mayManage, rollOut } from '../chromium/managed';
import type { Session } from '../contract';
import { buildOf, HUB, type Environment } from '../environment';
import { manage as manageFirefox } from '../firefox/managed';
import { eventually } from '../harness';
import { createProfileFolder, type Profile } from '../profile';

const MODEL = 'northwind-ai/tern-large';
/** Dangerous by its bytes alone. */
const MASKED = 'tidal-ai/coracle-mini';
const STRICT = { network: 'page-only' };
const SAID = 'nothing is asked of a hub that it forbids';

/** The organisation's policy as browsers really hand it out, and an extension that was installed to stay. */
export async function managedPolicy(environment: Environment): Promise<void> {
  const { session, suite } = environment;
  const profile = createProfileFolder('managed');
  if (session.browser === 'firefox') {
    await suite.check(`policy: ${SAID}, and it is once the policy is gone`, () =>
      inFirefox(environment, profile),
    );
  } else if (mayManage()) {
    await inChromium(environment, profile);
  } else {
    console.log('chromium: policies are not checked: only an administrator may write them here');
  }
  profile.remove();
}

/** Firefox reads a policy when it starts. */
async function inFirefox(environment: Environment, profile: Profile): Promise<void> {
  manageFirefox(profile.path, STRICT);
  await during(environment, { profile }, (session) => nothingAsked(environment, session));
  manageFirefox(profile.path, null);
  await during(environment, { profile }, async (session) => {
    const tab = await session.open(`${HUB}/${MODEL}`);
    await rowWith(tab, /Checked with the hub/);
  });
}

/** Chromium follows it while it runs, and a restart leaves an extension that a policy installed as it was. */
async function inChromium(environment: Environment, profile: Profile): Promise<void> {
  const { suite } = environment;
  const { id: installed, manage, remove } = rollOut(buildOf('chromium'));
  try {
    manage(STRICT);
    await suite.check(`policy: ${SAID}, and it is once the policy is gone`, () =>
      during(environment, { profile, installed }, async (session) => {
        await nothingAsked(environment, session);
        const tab = await session.open(`${HUB}/${MODEL}`);
        await rowWith(tab, /From this page/);
        manage(null);
        await eventually(async () => /Checked with the hub/.test((await readRow(tab))?.basis ?? ''), {
          timeout: 20_000,
          what: 'the hub’s word once the policy is gone',
        });
      }),
    );
    await suite.check('installed: what is read on demand is there after a restart', async () => {
      manage(null);
      await during(environment, { profile, installed }, async () => undefined);
      await during(environment, { profile, installed }, async (session) => {
        const tab = await session.open(`${HUB}/${MASKED}`);
        await eventually(async () => (await readRow(tab))?.loadRisk === 'Dangerous', {
          timeout: 20_000,
          what: 'what the readers found',
        });
      });
    });
  } finally {
    remove();
  }
}

async function during(
  { launch }: Environment,
  options: Parameters<Environment['launch']>[0],
  act: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await launch(options);
  try {
    await act(session);
  } finally {
    await session.close();
  }
}

/** A row and a popup from the page alone; the hub hears nothing but the page's own load. */
async function nothingAsked({ hub }: Environment, session: Session): Promise<void> {
  hub.clearRequests();
  const tab = await session.open(`${HUB}/${MODEL}`);
  await rowWith(tab, /From this page/);
  const popup = await session.openPopup(tab);
  await eventually(async () => (await popup.evaluate(() => document.body.innerText)).includes('tern-large'), {
    what: 'the popup',
  });
  await popup.close();
  await tab.close();
  const asked = hub.requests
    .map(({ path }) => path)
    .filter((path) => /^\/api\/|\/(?:resolve|raw)\//.test(path));
  assert.deepEqual(asked, []);
}
