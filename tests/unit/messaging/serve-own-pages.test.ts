import { describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../../utils/cache/memory';
import type { CodeLookUpRequest } from '../../../utils/assess/code-look-up';
import type { CompareRequest } from '../../../utils/assess/compare-headers';
import { assess } from '../../../utils/report/assess';
import type { ReadRequest } from '../../../utils/assess/reader';
import { PANEL_PORT, type PanelAnswer } from '../../../utils/messaging/protocol';
import { servePanel } from '../../../utils/messaging/serve-panel';
import { DEFAULTS } from '../../../utils/settings/settings';
import { wellHub } from '../../fixtures/hub-answers';
import { AT, MODEL_URL } from '../../fixtures/hub-page';
import { headerProps } from '../../fixtures/model';
import { fakeBackground, OWN_ID, OWN_ORIGIN, roomWith, type FakePort } from '../../fixtures/ports';
import { recordOf } from '../../fixtures/records';
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

describe('the panel', () => {
  const serve = ({
    describe: described = page as unknown,
    settings = DEFAULTS,
    incognito = false as boolean | null,
    allowed = true,
    address = MODEL_URL,
  } = {}) => {
    const background = fakeBackground();
    const store = memoryStore();
    const { fetch, calls } = wellHub();
    const sent: [number, unknown][] = [];
    const sendMessage = async (tab: number, message: { type: string }): Promise<unknown> => {
      sent.push([tab, message.type]);
      if (described instanceof Error) throw described;
      return described;
    };
    const get = async () =>
      incognito === null ? Promise.reject(new Error('no such tab')) : { incognito, url: address };
    const tabs = { sendMessage, get } as unknown as Parameters<typeof servePanel>[0]['tabs']; // its two methods
    const assessor = assessorWith({ fetch, store });
    const read = vi.fn(async (_request: ReadRequest) => undefined);
    const lookUpCode = vi.fn(async ({ listen, facts }: CodeLookUpRequest) =>
      listen({ report: assess(facts, 'page', AT), origin: 'fresh', final: true }),
    );
    const compareHeaders = vi.fn(async ({ listen, facts }: CompareRequest) =>
      listen({ report: assess(facts, 'page', AT), origin: 'fresh', final: true }),
    );
    const normal = roomWith(assessor, { store, read, lookUpCode, compareHeaders });
    const inPrivate = roomWith(assessorWith({ fetch }));
    servePanel({
      runtime: background.runtime,
      tabs,
      roomOf: (shown) => (shown?.incognito === false ? normal : inPrivate),
      settings: async () => settings,
      network: async () => settings.network,
      isAllowed: async () => allowed,
      now: () => AT,
    });
    return {
      background,
      calls,
      store,
      inPrivate,
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

  it('asks the code host through the popup', async () => {
    const { open, lookUpCode } = serve();
    const answered: unknown[] = [];
    lookUpCode.mockImplementation(async ({ fetch }) => {
      const response = await fetch('https://api.github.com/repos/a/b?x=1');
      answered.push(response.status, response.headers.get('retry-after'), await response.json());
      await expect(fetch('https://api.github.com/repos/a/c')).rejects.toThrow('no answer');
      await expect(fetch('https://huggingface.co/a')).rejects.toThrow('not a code host');
      answered.push('end');
    });
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toMatchObject({ final: true }));
    port.say({ type: 'code' });
    const question = (id: number, path: string) => ({ type: 'ask-code-host', id, path });
    await vi.waitFor(() => expect(last(port)).toEqual(question(1, '/repos/a/b?x=1')));
    port.say({
      type: 'code-host',
      id: 1,
      answer: { status: 429, headers: { 'retry-after': '7' }, text: '{"a":1}' },
    });
    await vi.waitFor(() => expect(last(port)).toEqual(question(2, '/repos/a/c')));
    port.say({ type: 'code-host', id: 2, answer: null });
    await vi.waitFor(() => expect(answered).toEqual([429, '7', { a: 1 }, 'end']));
    port.say({ type: 'code-host', id: 2, answer: { status: 99, headers: {}, text: '' } });
    expect(last(port)).toEqual({ type: 'problem', problem: 'malformed' });
  });

  it('says that access was removed, and asks nothing', async () => {
    const { open, calls } = serve({ allowed: false });
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toEqual({ type: 'problem', problem: 'access-removed' }));
    expect(calls).toEqual([]);
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
    ['does not answer', { describe: new Error('no receiver'), address: '' }],
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

  it.each([true, null])('about a private tab (%j) keeps to its own room', async (incognito) => {
    const { open, store, inPrivate } = serve({ incognito });
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toMatchObject({ type: 'report', final: true }));
    expect(await store.usage()).toMatchObject({ records: 0 });
    expect(inPrivate.store).not.toBe(store);
  });

  it.each([true, null])('lists nothing beside a private tab (%j)', async (incognito) => {
    const { open, store, inPrivate } = serve({ incognito, describe: null });
    for (const each of [store, inPrivate.store]) await each.put(recordOf('a'));
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(last(port)).toEqual({ type: 'none', recent: [] }));
  });

  it.each(['page-only', 'off'] as const)('works for no click when the mode is %s', async (network) => {
    const { open, compareHeaders, lookUpCode } = serve({ settings: { ...DEFAULTS, network } });
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    for (const type of ['code', 'compare-headers']) port.say({ type });
    port.say({ type: 'read', paths: null });
    await vi.waitFor(() =>
      expect(last(port)).toMatchObject(network === 'off' ? { type: 'none' } : { final: true }),
    );
    expect([compareHeaders.mock.calls, lookUpCode.mock.calls]).toEqual([[], []]);
  });

  it('never says "no model" where the address of a tab without our script names one', async () => {
    const { open } = serve({ describe: new Error('no receiver'), address: MODEL_URL });
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() =>
      expect(last(port)).toMatchObject({ type: 'report', source: 'address', final: true }),
    );
    expect(last(port)).toMatchObject({ report: { subject: { id: 'acme/anchor-7b' } } });
  });

  it('asks the tab anew when its page says that it took its row away', async () => {
    const { open, sent, background } = serve();
    const port = open();
    port.say({ type: 'watch', tab: 5 });
    await vi.waitFor(() => expect(sent).toContainEqual([5, 'describe']));
    const before = sent.length;
    const leave = (tab: number) =>
      background.send({ type: 'left' }, { id: OWN_ID, url: MODEL_URL, tab: { id: tab } });
    leave(6);
    expect(sent).toHaveLength(before);
    leave(5);
    await vi.waitFor(() => expect(sent.slice(before)).toContainEqual([5, 'describe']));
    port.drop();
    const after = sent.length;
    leave(5);
    expect(sent).toHaveLength(after);
  });

  it('answers a bad question with "malformed"', () => {
    const port = serve().open();
    port.say({ type: 'erase' });
    expect(last(port)).toEqual({ type: 'problem', problem: 'malformed' });
  });
});
