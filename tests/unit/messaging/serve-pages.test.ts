import type { Action, Tabs } from 'webextension-polyfill';
import { describe, expect, it, vi } from 'vitest';
import type { Assessor } from '../../../utils/assess/assessor';
import { PORTS_PER_TAB, QUESTIONS_AT_ONCE } from '../../../utils/messaging/floods';
import { PAGE_PORT } from '../../../utils/messaging/protocol';
import { servePages } from '../../../utils/messaging/serve-pages';
import { DEFAULTS, type Settings } from '../../../utils/settings/settings';
import { ANCHOR, json, modelInfo, wellHub } from '../../fixtures/hub-answers';
import { AT, MODEL_URL } from '../../fixtures/hub-page';
import { headerProps } from '../../fixtures/model';
import { fakeBackground, OWN_ID, roomWith, type FakePort } from '../../fixtures/ports';
import { assessorWith } from '../../fixtures/watch';

const TAB = 7;
const sender = { id: OWN_ID, url: MODEL_URL, tab: { id: TAB, incognito: false } };
const page = {
  kind: 'model',
  url: MODEL_URL,
  pieces: { ModelHeader: { state: 'read', props: headerProps() } },
};
const question = { type: 'assess', page, again: false };

function serve(
  assessor: Assessor,
  settings: () => Promise<Settings> = async () => DEFAULTS,
  inPrivate: Assessor = assessor,
  isAllowed: (permission: string) => Promise<boolean> = async () => true,
  address: () => string | undefined = () => MODEL_URL,
) {
  const background = fakeBackground();
  const icons = vi.fn(async () => undefined);
  const action = { setIcon: icons, setTitle: async () => undefined } as unknown as Action.Static; // all that is used
  servePages({
    runtime: background.runtime,
    action,
    tabs: { get: async () => ({ url: address() }) as Tabs.Tab }, // all that is used
    roomOf: (tab) => (tab?.incognito === false ? roomWith(assessor) : roomWith(inPrivate)),
    settings,
    isAllowed,
    now: () => AT,
    title: () => 'title',
  });
  return { background, icons, open: (from: object = sender) => background.connect(PAGE_PORT, from) };
}
const words = ({ state }: FakePort) =>
  (state.sent as { type: string; problem?: string; summary?: { final: boolean } }[]).map(
    ({ type, problem, summary }) => problem ?? (summary ? summary.final : type),
  );
const settled = (port: FakePort) => vi.waitFor(() => expect(words(port).at(-1)).toBe(true));

describe('a page’s port', () => {
  it('streams summaries until the last word, and shows it on the toolbar', async () => {
    const { open, icons } = serve(assessorWith({ fetch: wellHub().fetch }));
    const port = open();
    port.say(question);
    await settled(port);
    expect(words(port)).toEqual([false, false, false, false, false, true]);
    expect(port.state.sent[0]).not.toHaveProperty('summary.facts');
    expect(icons).toHaveBeenCalledWith(expect.objectContaining({ tabId: TAB }));
  });

  it('that took its row away gets the plain toolbar back; nobody else can ask for it', () => {
    const { background, icons } = serve(assessorWith({}));
    background.send({ type: 'left' }, { ...sender, url: 'https://evil.example/' });
    background.send({ type: 'left', more: 1 }, sender);
    expect(icons).not.toHaveBeenCalled();
    background.send({ type: 'left' }, sender);
    expect(icons).toHaveBeenCalledWith({ tabId: TAB, path: { 16: '/icon/16.png', 32: '/icon/32.png' } });
  });

  it.each<[string, string | undefined, number]>([
    ['moved on to another model', 'https://huggingface.co/acme/other', 0],
    ['moved on to another site', 'https://example.org/acme/anchor-7b', 0],
    ['does not say where it is', undefined, 6],
  ])('of a tab that %s draws its toolbar %# accordingly', async (_what, url, drawn) => {
    const { open, icons } = serve(
      assessorWith({ fetch: wellHub().fetch }),
      undefined,
      undefined,
      undefined,
      () => url,
    );
    const port = open();
    port.say(question);
    await settled(port);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(icons).toHaveBeenCalledTimes(drawn);
  });

  it.each<[string, object]>([
    ['another extension', { ...sender, id: 'other' }],
    ['another site', { ...sender, url: 'https://evil.example/' }],
    ['no tab', { ...sender, tab: undefined }],
    ['nobody', {}],
  ])('of %s is closed unheard', (_who, from) => {
    const { open } = serve(assessorWith({}));
    const port = open(from);
    expect(port.state.closed).toBe(true);
    expect(port.port.onMessage.count()).toBe(0);
  });

  it('of another name is left alone', () => {
    const { background } = serve(assessorWith({}));
    const port = background.connect('other', sender);
    expect(port.state.closed).toBe(false);
    expect(port.port.onMessage.count()).toBe(0);
  });

  it.each<[unknown, string]>([
    [{ type: 'erase' }, 'malformed'],
    [null, 'malformed'],
    [{ ...question, page: { ...page, url: 'https://evil.example/a/b' } }, 'not-a-hub-page'],
    [{ ...question, extra: 'x'.repeat(4_000_001) }, 'too-large'],
  ])('answers a bad question (%#) with "%s" and lives on', async (bad, problem) => {
    const { open } = serve(assessorWith({ fetch: wellHub().fetch }));
    const port = open();
    port.say(bad);
    expect(words(port)).toEqual([problem]);
    port.say(question);
    await settled(port);
  });

  it('is closed unheard when its tab has many open, and heard again when they close', () => {
    const { open } = serve(assessorWith({}));
    const ports = Array.from({ length: 1000 }, () => open());
    const heard = ports.filter(({ state }) => !state.closed);
    expect(heard).toHaveLength(PORTS_PER_TAB);
    heard[0]?.drop();
    expect(open().state.closed).toBe(false);
    expect(open().state.closed).toBe(true);
    expect(open({ ...sender, tab: { id: TAB + 1 } }).state.closed).toBe(false);
  });

  it('that floods is answered so often and no more; another tab’s is answered', async () => {
    const { open } = serve(assessorWith({ fetch: wellHub().fetch }));
    const port = open();
    for (let turn = 0; turn < 1000; turn += 1) port.say(null);
    expect(words(port).filter((word) => word === 'malformed')).toHaveLength(QUESTIONS_AT_ONCE);
    expect(words(port).at(-1)).toBe('too-many');
    const other = open({ ...sender, tab: { id: TAB + 1 } });
    other.say(question);
    await settled(other);
  });

  it.each<[string, Settings]>([
    ['the extension', { ...DEFAULTS, network: 'off' }],
    ['the hub', { ...DEFAULTS, hubsOff: ['huggingface'] }],
  ])('says "off" when %s is off, and asks nothing', async (_what, settings) => {
    const { fetch, calls } = wellHub();
    const port = serve(assessorWith({ fetch }), async () => settings).open();
    port.say(question);
    await vi.waitFor(() => expect(words(port)).toEqual(['off']));
    expect(calls).toEqual([]);
  });

  it('is refused once the reader takes the permission back, at the very next message', async () => {
    const { fetch, calls } = wellHub();
    let allowed = true;
    const isAllowed = vi.fn(async () => allowed);
    const port = serve(assessorWith({ fetch }), undefined, undefined, isAllowed).open();
    port.say(question);
    await settled(port);
    const before = calls.length;
    allowed = false;
    port.say({ ...question, again: true });
    await vi.waitFor(() => expect(words(port).at(-1)).toBe('access-removed'));
    expect(isAllowed).toHaveBeenLastCalledWith(`${new URL(MODEL_URL).origin}/*`);
    expect(calls).toHaveLength(before);
  });

  it('is told of a fault of ours', async () => {
    const port = serve(assessorWith({ network: () => Promise.reject(new Error('ours')) })).open();
    port.say(question);
    await vi.waitFor(() => expect(words(port)).toEqual(['internal']));
  });
});

describe('a port that closes', () => {
  const held = () => {
    let release: () => void = () => undefined;
    const info = () => new Promise<Response>((resolve) => (release = () => resolve(json(modelInfo()))));
    const { fetch } = wellHub({ [`${ANCHOR}/revision/`]: info });
    return { assessor: assessorWith({ fetch }), release: () => release() };
  };

  it('in the middle is posted to no more, and its tab’s toolbar is left alone', async () => {
    const { assessor, release } = held();
    const { open, icons } = serve(assessor);
    const [leaver, stayer] = [open(), open()];
    leaver.say(question);
    stayer.say(question);
    await vi.waitFor(() => expect(words(stayer)).toEqual([false]));
    const shown = icons.mock.calls.length;
    leaver.drop();
    release();
    await settled(stayer);
    expect(words(leaver)).toEqual([false]);
    expect(icons.mock.calls.length - shown).toBe(words(stayer).length - 1);
  });

  it('before the settings are known starts nothing', async () => {
    const assess = vi.fn(() => () => undefined);
    let ready: (settings: Settings) => void = () => undefined;
    const port = serve({ assess }, () => new Promise((resolve) => (ready = resolve))).open();
    port.say(question);
    port.drop();
    ready(DEFAULTS);
    await Promise.resolve();
    await Promise.resolve();
    expect(assess).not.toHaveBeenCalled();
  });

  it('without a word (back-forward cache) is no error and ends its part of the job', async () => {
    const { assessor, release } = held();
    const { open, icons } = serve(assessor);
    const [frozen, stayer] = [open(), open()];
    frozen.say(question);
    stayer.say(question);
    await vi.waitFor(() => expect(words(stayer)).toEqual([false]));
    frozen.state.dead = true;
    release();
    await settled(stayer);
    expect(words(frozen)).toEqual([false]);
    // None for the frozen tab once its port was found dead.
    await vi.waitFor(() => expect(icons.mock.calls.length).toBe(2 * 1 + (words(stayer).length - 1)));
  });
});

it.each([
  [true, 'private'],
  [undefined, 'private'],
  [false, 'normal'],
])('a tab that says %j of being private is judged in the %s room', async (incognito, room) => {
  const [normal, inPrivate] = [vi.fn(() => () => undefined), vi.fn(() => () => undefined)];
  const { open } = serve({ assess: normal }, undefined, { assess: inPrivate });
  open({ ...sender, tab: { id: TAB, incognito } }).say(question);
  await vi.waitFor(() => expect(room === 'private' ? inPrivate : normal).toHaveBeenCalledTimes(1));
  expect(room === 'private' ? normal : inPrivate).not.toHaveBeenCalled();
});
