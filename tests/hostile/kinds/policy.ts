import assert from 'node:assert/strict';
import type { ActKind } from '../contract';
import { watchPolicy } from '../../../utils/settings/policy';
import type { ManagedSettings } from '../../../utils/settings/settings';
import { settingsStore } from '../../../utils/settings/store';

const EVIDENCE = 'S2.7 the policy fails open';
const NEVER = () => new Promise<never>(() => undefined);
const REFUSED = () => Promise.reject(new Error('the store failed'));
/** Longer than any page waits for the policy. */
const WAIT_MS = 200;

/** What is in force: what was known of the policy, what it answers now, and what the reader chose. */
async function inForce(
  last: ManagedSettings | undefined,
  read: () => Promise<unknown>,
  own: () => Promise<unknown> = async () => undefined,
): Promise<string> {
  const memory = { load: async () => last, save: async () => undefined };
  const policy = watchPolicy(read, memory, () => undefined);
  const local = { get: async () => ({ settings: await own() }) };
  // No more of the store is asked.
  const settings = settingsStore({ local } as unknown as Parameters<typeof settingsStore>[0], policy);
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return (await settings.current()).network;
}

const STRICT = { network: 'page-only' } as const;

const kind = (name: string, act: () => Promise<void>): ActKind => ({
  name,
  group: 'policy',
  where: 'node',
  evidence: [EVIDENCE],
  act,
});

/** The organisation's word, when it cannot be read, comes late, or is nonsense. */
export const POLICY: readonly ActKind[] = [
  kind('the policy cannot be read: the last one known stays in force', async () => {
    assert.equal(await inForce(STRICT, REFUSED), 'page-only');
  }),
  kind('the policy never answers: the last one known stays in force', async () => {
    assert.equal(await inForce(STRICT, NEVER), 'page-only');
  }),
  kind('the policy was never read and never answers: nothing is asked', async () => {
    assert.notEqual(await inForce(undefined, NEVER), 'hub-api');
  }),
  kind('our own settings cannot be read: nothing is asked', async () => {
    assert.notEqual(await inForce({}, async () => ({ reading: 'click' }), REFUSED), 'hub-api');
  }),
  ...[null, 'all', [], { network: 7, reading: {}, hubsOff: 'x' }, { network: 'HUB-API' }].map((settings) =>
    kind(`settings ${JSON.stringify(settings)}: the policy stays in force`, async () => {
      assert.equal(
        await inForce(
          undefined,
          async () => STRICT,
          async () => settings,
        ),
        'page-only',
      );
    }),
  ),
  kind('a policy of every wrong type: the known part of it is in force', async () => {
    const nonsense = { ...STRICT, reading: 9, hubsOff: [1, 'x'], evil: {} };
    assert.equal(await inForce(undefined, async () => nonsense), 'page-only');
  }),
  kind('the reader’s settings against the policy', async () => {
    const own = async () => ({ network: 'hub-api' });
    assert.equal(await inForce(undefined, async () => ({ network: 'off' }), own), 'off');
  }),
];
