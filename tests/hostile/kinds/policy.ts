import assert from 'node:assert/strict';
import type { ActKind } from '../contract';
import { loadSettings, refreshManaged } from '../../../utils/settings/store';

type Areas = Parameters<typeof loadSettings>[0];

const EVIDENCE = 'S2.7 the policy fails open';
const NEVER = () => new Promise<never>(() => undefined);
const REFUSED = () => Promise.reject(new Error('the store failed'));

/** `storage`, as far as settings need it; a method that is given stands in for the true one. */
function areas(
  local: Record<string, unknown>,
  managed: () => Promise<object>,
  get?: () => Promise<never>,
): Areas {
  const held = { ...local };
  const area = {
    get: get ?? (async () => structuredClone(held)),
    set: async (values: object) => void Object.assign(held, structuredClone(values)),
    remove: async (key: string) => void Reflect.deleteProperty(held, key),
  };
  return { local: area, managed: { get: managed } } as unknown as Areas; // no more is asked of them
}

const kind = (name: string, act: () => Promise<void>): ActKind => ({
  name,
  group: 'policy',
  where: 'node',
  evidence: [EVIDENCE],
  act,
});

/** What is in force after the policy was read, or was to be read, a second time. */
async function inForce(storage: Areas): Promise<string> {
  await Promise.race([
    refreshManaged(storage).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, 200)),
  ]);
  return (await loadSettings(storage)).settings.network;
}

const STRICT = { managed: { network: 'page-only' } };

/** The organisation's word, when it cannot be read, comes late, or is nonsense. */
export const POLICY: readonly ActKind[] = [
  kind('the policy cannot be read: the last one known stays in force', async () => {
    assert.equal(await inForce(areas(STRICT, REFUSED)), 'page-only');
  }),
  kind('the policy never answers: the last one known stays in force', async () => {
    assert.equal(await inForce(areas(STRICT, NEVER)), 'page-only');
  }),
  kind('the policy was never read and never answers: nothing is asked', async () => {
    assert.notEqual(await inForce(areas({}, NEVER)), 'hub-api');
  }),
  kind('our own settings cannot be read: nothing is asked', async () => {
    const storage = areas({}, async () => ({ network: 'page-only' }), REFUSED);
    assert.notEqual(await inForce(storage), 'hub-api');
  }),
  ...[null, 'all', [], { network: 7, reading: {}, hubsOff: 'x' }, { network: 'HUB-API' }].map((settings) =>
    kind(`settings ${JSON.stringify(settings)}: the policy stays in force`, async () => {
      const storage = areas({ settings }, async () => ({ network: 'page-only' }));
      assert.equal(await inForce(storage), 'page-only');
    }),
  ),
  kind('a policy of every wrong type: the known part of it is in force', async () => {
    const storage = areas({}, async () => ({
      network: 'page-only',
      reading: 9,
      hubsOff: [1, 'x'],
      evil: {},
    }));
    assert.equal(await inForce(storage), 'page-only');
  }),
  kind('the reader’s settings against the policy', async () => {
    const storage = areas({ settings: { network: 'hub-api' } }, async () => ({ network: 'off' }));
    assert.equal(await inForce(storage), 'off');
  }),
];
