import { describe, expect, it, vi } from 'vitest';
import { memoryInspections, memoryStore, memoryVisits } from '../../../utils/cache/memory';
import type { CodeLookUpRequest } from '../../../utils/assess/code-look-up';
import type { CompareRequest } from '../../../utils/assess/compare-headers';
import { assess } from '../../../utils/report/assess';
import type { ReadRequest } from '../../../utils/assess/reader';
import { allowCode } from '../../../utils/messaging/allow-code';
import { watchTab } from '../../../utils/messaging/panel-client';
import { PANEL_PORT, type PanelAnswer } from '../../../utils/messaging/protocol';
import { serveOptions } from '../../../utils/messaging/serve-options';
import { servePanel } from '../../../utils/messaging/serve-panel';
import { DEFAULTS, effectiveSettings, type Settings } from '../../../utils/settings/settings';
import { wellHub } from '../../fixtures/hub-answers';
import { AT, MODEL_URL } from '../../fixtures/hub-page';
import { headerProps } from '../../fixtures/model';
import { fakeBackground, fakePort, OWN_ID, OWN_ORIGIN, type FakePort } from '../../fixtures/ports';
import { recordOf } from '../../fixtures/records';
import { visitOf } from '../../fixtures/visits';
import { assessorWith } from '../../fixtures/watch';

const ownPage = { id: OWN_ID, url: `${OWN_ORIGIN}popup.html` };
const strangers: [string, object][] = [
  ['another extension', { ...ownPage, id: 'other' }],
  ['our content script on a hub’s page', { id: OWN_ID, url: MODEL_URL, tab: { id: 1 } }],
  ['nobody', {}],
];
const page = {
  kind: 'model',
  url: MODEL_URL,
  pieces: { ModelHeader: { state: 'read', props: headerProps() } },
};

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

describe('the panel', () => {
  const serve = ({ describe: described = page as unknown, settings = DEFAULTS } = {}) => {
    const background = fakeBackground();
    const store = memoryStore();
    const { fetch, calls } = wellHub();
    const sent: [number, unknown][] = [];
    const sendMessage = async (tab: number, message: { type: string }): Promise<unknown> => {
      sent.push([tab, message.type]);
      if (described instanceof Error) throw described;
      return described;
    };
    const tabs = { sendMessage } as unknown as Parameters<typeof servePanel>[0]['tabs']; // its one method
    const assessor = assessorWith({ fetch, store });
    const read = vi.fn(async (_request: ReadRequest) => undefined);
    const lookUpCode = vi.fn(async ({ listen, facts }: CodeLookUpRequest) =>
      listen({ report: assess(facts, 'page', AT), origin: 'fresh', final: true }),
    );
    const compareHeaders = vi.fn(async ({ listen, facts }: CompareRequest) =>
      listen({ report: assess(facts, 'page', AT), origin: 'fresh', final: true }),
    );
    servePanel({
      runtime: background.runtime,
      tabs,
      assessor,
      store,
      settings: async () => settings,
      read,
      lookUpCode,
      compareHeaders,
      now: () => AT,
    });
    return {
      calls,
      store,
      sent,
      lookUpCode,
      compareHeaders,
      open: (from: object = ownPage) => background.connect(PANEL_PORT, from),
    };
  };
  const answers = (port: FakePort) => port.state.sent as PanelAnswer[];
  const last = (port: FakePort) => answers(port).at(-1);

  it.each(strangers)('is closed to %s', (_who, from) => {
    const port = serve().open(from);
    expect(port.state.closed).toBe(true);
    expect(port.port.onMessage.count()).toBe(0);
  });

  it('streams its tab’s reports, whole', async () => {
    const { open, sent } = serve();
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toMatchObject({ type: 'report', final: true }));
    expect(last(port)).toHaveProperty('report.facts.files');
    expect(sent).toEqual([
      [5, 'describe'],
      [5, 'refresh'],
    ]);
  });

  it('collects what the subject links, and from then on costs nothing', async () => {
    const { open, calls, sent } = serve();
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toMatchObject({ final: true }));
    const linked = ['/refs', '/api/models?author=', '/api/models/acme/base', '/api/datasets/acme/logs'];
    for (const path of linked) expect(calls.some((call) => call.includes(path))).toBe(true);
    const cold = calls.length;
    const second = open();
    second.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(second)).toMatchObject({ final: true, origin: 'cache' }));
    expect(calls).toHaveLength(cold);
    expect(sent.filter(([, type]) => type === 'refresh')).toHaveLength(1);
  });

  it('looks again on request, and has the tab draw what that brought', async () => {
    const { open, sent, calls } = serve();
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toMatchObject({ final: true }));
    const before = calls.length;
    port.say({ type: 'again' });
    await vi.waitFor(() => expect(sent.filter(([, type]) => type === 'refresh')).toHaveLength(2));
    // All but the README, whose blob is the same.
    expect(calls).toHaveLength(2 * before - 1);
  });

  it('looks up code only on its own word, and has the tab draw what that brought', async () => {
    const { open, sent, lookUpCode } = serve();
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toMatchObject({ final: true }));
    expect(lookUpCode).not.toHaveBeenCalled();
    port.say({ type: 'code' });
    await vi.waitFor(() => expect(lookUpCode).toHaveBeenCalledTimes(1));
    expect(lookUpCode.mock.calls[0]?.[0].facts.subject.id).toBe('acme/anchor-7b');
    await vi.waitFor(() => expect(sent.filter(([, type]) => type === 'refresh')).toHaveLength(2));
  });

  it('compares headers only on its own word', async () => {
    const { open, compareHeaders } = serve();
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toMatchObject({ final: true }));
    expect(compareHeaders).not.toHaveBeenCalled();
    port.say({ type: 'compare-headers' });
    await vi.waitFor(() => expect(compareHeaders).toHaveBeenCalledTimes(1));
    expect(compareHeaders.mock.calls[0]?.[0].facts.subject.id).toBe('acme/anchor-7b');
  });

  it.each<[string, Parameters<typeof serve>[0]]>([
    ['does not answer', { describe: new Error('no receiver') }],
    ['answers something else', { describe: { hello: 1 } }],
    ['shows a hub that is off', { settings: { ...DEFAULTS, hubsOff: ['huggingface'] } }],
  ])('lists the last subjects when its tab %s', async (_what, options) => {
    const { open, store } = serve(options);
    await store.put(recordOf('a', { usedAt: 3 }));
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)?.type).toBe('none'));
    expect(last(port)).toMatchObject({ recent: [{ subject: { id: 'acme/anchor-7b' }, usedAt: 3 }] });
  });

  it('answers a bad question with "malformed"', () => {
    const port = serve().open();
    port.say({ type: 'erase' });
    expect(last(port)).toEqual({ type: 'problem', problem: 'malformed' });
  });
});

describe('the code host', () => {
  it.each<[string, () => Promise<boolean>, number]>([
    ['allowed', async () => true, 1],
    ['refused', async () => false, 0],
    ['not asked about', () => Promise.reject(new Error('no gesture')), 0],
  ])('%s by the reader', async (_what, request, sent) => {
    const asking = vi.fn(request);
    const send = vi.fn();
    allowCode({ request: asking }, send);
    expect(asking).toHaveBeenCalledWith({ origins: ['https://api.github.com/*'] });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(send.mock.calls).toEqual(Array.from({ length: sent }, () => [{ type: 'code' }]));
  });
});

describe('the popup’s line', () => {
  const line = () => {
    const ends: FakePort[] = [];
    const lost = vi.fn();
    const heard = vi.fn();
    const connect = () => {
      const end = fakePort(PANEL_PORT);
      ends.push(end);
      return end.port;
    };
    return { ends, lost, heard, client: watchTab({ connect }, 5, heard, lost) };
  };

  it('asks for its tab, again after every restart of the worker, not for ever', () => {
    const { ends, lost } = line();
    for (let restart = 0; restart < 4; restart += 1) ends.at(-1)?.drop();
    expect(ends).toHaveLength(4);
    for (const { state } of ends) expect(state.sent).toEqual([{ type: 'watch', tab: 5 }]);
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('counts anew after an answer', () => {
    const { ends, lost, heard } = line();
    for (let restart = 0; restart < 9; restart += 1) {
      ends.at(-1)?.say({ type: 'none', recent: [] });
      ends.at(-1)?.drop();
    }
    expect(heard).toHaveBeenCalledTimes(9);
    expect(lost).not.toHaveBeenCalled();
  });

  it('that cannot be opened any more is lost, quietly', () => {
    const lost = vi.fn();
    const gone = (): never => {
      throw new Error('Extension context invalidated.');
    };
    const client = watchTab({ connect: gone }, 5, vi.fn(), lost);
    client.send({ type: 'again' });
    expect(lost).toHaveBeenCalledTimes(2);
    const { ends, client: other, lost: otherLost } = line();
    other.send({ type: 'again' });
    expect(ends[0]?.state.sent).toContainEqual({ type: 'again' });
    for (const { state } of ends) state.dead = true;
    other.send({ type: 'again' });
    expect(otherLost).toHaveBeenCalledTimes(1);
  });
});
