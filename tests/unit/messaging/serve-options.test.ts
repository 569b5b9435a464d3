import { describe, expect, it, vi } from 'vitest';
import { memoryInspections, memoryStore, memoryVisits } from '../../../utils/cache/memory';
import { serveOptions } from '../../../utils/messaging/serve-options';
import { DEFAULTS, effectiveSettings, type Settings } from '../../../utils/settings/settings';
import { MODEL_URL } from '../../fixtures/hub-page';
import { fakeBackground, OWN_ID, OWN_ORIGIN } from '../../fixtures/ports';
import { recordOf } from '../../fixtures/records';
import { visitOf } from '../../fixtures/visits';

const ownPage = { id: OWN_ID, url: `${OWN_ORIGIN}popup.html` };
const strangers: [string, object][] = [
  ['another extension', { ...ownPage, id: 'other' }],
  ['our content script on a hub’s page', { id: OWN_ID, url: MODEL_URL, tab: { id: 1 } }],
  ['nobody', {}],
];
describe('the options', () => {
  const serve = () => {
    const background = fakeBackground();
    const store = memoryStore();
    let own: Partial<Settings> = {};
    const save = vi.fn(async (change: Partial<Settings>) => {
      own = { ...own, ...change };
    });
    const inspections = memoryInspections();
    const visits = memoryVisits();
    const load = async () => effectiveSettings(own, {});
    serveOptions({ runtime: background.runtime, store, inspections, visits, load, save });
    return { background, store, visits, save };
  };

  it.each(strangers)('give %s no answer', (_who, sender) => {
    const { background, save } = serve();
    expect(background.send({ type: 'set', change: { network: 'off' } }, sender)).toEqual([undefined]);
    expect(save).not.toHaveBeenCalled();
  });

  it('tell what is in force, take a change, empty the cache', async () => {
    const { background, store, visits } = serve();
    await store.put(recordOf('a'));
    await visits.put(visitOf('main'));
    const ask = async (message: unknown) => await background.send(message, ownPage)[0];
    expect(await ask({ type: 'options' })).toEqual({
      settings: DEFAULTS,
      managed: [],
      usage: { records: 1, visits: 1, size: 1010 },
    });
    expect(await ask({ type: 'set', change: { network: 'page-only', evil: 1 } })).toMatchObject({
      settings: { network: 'page-only', hubsOff: [] },
    });
    expect(await ask({ type: 'clear' })).toMatchObject({ usage: { records: 0, visits: 0, size: 0 } });
    expect(await ask({ type: 'erase' })).toBeNull();
    expect(await ask(undefined)).toBeNull();
  });
});
