import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromHubPage,
  fromOwnPage,
  isStillAt,
  MESSAGE_LIMIT,
  receiveAssess,
  receiveDescription,
  receiveOptions,
  receivePanel,
} from '../../../utils/messaging/receive';
import { AT, MODEL_URL } from '../../fixtures/hub-page';
import { headerProps } from '../../fixtures/model';
import { OWN_ID, OWN_ORIGIN } from '../../fixtures/ports';

const page = {
  kind: 'model',
  url: MODEL_URL,
  pieces: { ModelHeader: { state: 'read', props: headerProps() } },
};
const question = { type: 'assess', page, again: false };
const circular: Record<string, unknown> = { type: 'assess' };
circular.self = circular;

describe('a page’s question', () => {
  it('becomes facts', () => {
    const received = receiveAssess(question, { url: `${MODEL_URL}?x#y` }, AT);
    expect(received).toMatchObject({ ok: true, message: { again: false } });
    expect(received.ok && received.message.facts.subject.id).toBe('acme/anchor-7b');
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'malformed'],
    ['null', null, 'malformed'],
    ['a text', 'assess', 'malformed'],
    ['an unknown type', { ...question, type: 'erase' }, 'malformed'],
    ['no type', { page, again: false }, 'malformed'],
    ['an extra key', { ...question, extra: 1 }, 'malformed'],
    ['an extra key in the page', { ...question, page: { ...page, extra: 1 } }, 'malformed'],
    [
      'an extra key in a piece',
      { ...question, page: { ...page, pieces: { ModelHeader: { state: 'read', props: {}, x: 1 } } } },
      'malformed',
    ],
    ['an unknown kind of page', { ...question, page: { ...page, kind: 'dataset' } }, 'malformed'],
    [
      'an unknown failure',
      { ...question, page: { ...page, pieces: { ModelHeader: { state: 'failed', failure: 'x' } } } },
      'malformed',
    ],
    [
      'props that are a list',
      { ...question, page: { ...page, pieces: { ModelHeader: { state: 'read', props: [] } } } },
      'malformed',
    ],
    ['no address', { ...question, page: { ...page, url: 'here' } }, 'malformed'],
    [
      'an address without end',
      { ...question, page: { ...page, url: MODEL_URL + 'x'.repeat(9000) } },
      'malformed',
    ],
    [
      'a page of another site',
      { ...question, page: { ...page, url: 'https://evil.example/acme/anchor-7b' } },
      'not-a-hub-page',
    ],
    [
      'a script for an address',
      { ...question, page: { ...page, url: 'javascript:alert(1)' } },
      'not-a-hub-page',
    ],
    ['"again" that is no yes or no', { ...question, again: 'yes' }, 'malformed'],
    ['too much', { ...question, extra: 'x'.repeat(MESSAGE_LIMIT) }, 'too-large'],
    ['itself', circular, 'too-large'],
    ['a number beyond JSON', { ...question, extra: 1n }, 'too-large'],
  ])('with %s is refused', (_what, value, problem) => {
    expect(receiveAssess(value, { url: MODEL_URL }, AT)).toEqual({ ok: false, problem });
  });

  it('from another site than it names is refused', () => {
    expect(receiveAssess(question, { url: 'https://evil.example/' }, AT)).toEqual({
      ok: false,
      problem: 'not-a-hub-page',
    });
  });

  it('from an address that names no model is refused', () => {
    const sender = { url: 'https://huggingface.co/models' };
    expect(receiveAssess(question, sender, AT)).toEqual({ ok: false, problem: 'malformed' });
  });

  it('of whatever shape never throws', () => {
    const near = fc.record({
      type: fc.constant('assess'),
      page: fc.record({ kind: fc.constant('model'), url: fc.webUrl(), pieces: fc.jsonValue() }),
      again: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (value) => {
        expect(['boolean']).toContain(typeof receiveAssess(value, { url: MODEL_URL }, AT).ok);
        receiveDescription(value, MODEL_URL, AT);
        receivePanel(value);
        receiveOptions(value);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the subject of a page’s question', () => {
  const [other, elsewhere] = [
    'https://huggingface.co/acme/other',
    'https://huggingface.co/acme/anchor-7b/tree/v1',
  ];
  const tree = { ...page, kind: 'tree', url: elsewhere };
  const rev = (name: string) => ({ state: 'read', props: { context: { rev: name } } });
  const withRevision = (name: string, change: object = {}) => ({
    ...question,
    page: { ...tree, ...change, pieces: { ...page.pieces, ViewerHeader: rev(name) } },
  });
  const asked = (value: unknown, sender: Parameters<typeof receiveAssess>[1]) => {
    const received = receiveAssess(value, sender, AT);
    if (!received.ok) throw new Error(received.problem);
    const { subject, ...slots } = received.message.facts;
    return { ...subject, said: Object.values(slots).some(({ state }) => state === 'collected') };
  };

  it.each<[string, unknown, Parameters<typeof receiveAssess>[1], object]>([
    ['its own', question, { url: MODEL_URL }, { id: 'acme/anchor-7b', revision: 'main', said: true }],
    ['the address’s, when it names another', question, { url: other }, { id: 'acme/other', said: false }],
    [
      'the address’s, when it names another address too',
      { ...question, page: { ...page, url: other } },
      { url: other, tab: { id: 1, url: other } },
      { id: 'acme/other', said: false },
    ],
    [
      'the tab’s, when the page moved on without loading',
      { ...question, page: { ...page, url: `${MODEL_URL}#x` } },
      { url: other, tab: { id: 1, url: MODEL_URL } },
      { id: 'acme/anchor-7b', said: true },
    ],
    [
      'its own, while it is prepared behind the page that the tab shows',
      question,
      { url: MODEL_URL, tab: { id: 1, url: other } },
      { id: 'acme/anchor-7b', said: true },
    ],
    ['at the revision of the address', withRevision('v1'), { url: elsewhere }, { revision: 'v1' }],
    ['at no other that it names', withRevision('v2'), { url: elsewhere }, { revision: 'v1' }],
    [
      'at no other where the address names none',
      withRevision('v2'),
      { url: MODEL_URL },
      { revision: 'main' },
    ],
    [
      'at that of the address, whatever kind it claims to be',
      withRevision('main', { kind: 'model' }),
      { url: elsewhere },
      { revision: 'v1' },
    ],
  ])('is %s', (_what, value, sender, subject) => expect(asked(value, sender)).toMatchObject(subject));

  it('is no longer that of a tab that moved on', () => {
    const received = receiveAssess(question, { url: MODEL_URL }, AT);
    const look = received.ok ? received.message : null;
    const at = (address: string) => look && isStillAt(address, question, look);
    expect([
      at(`${MODEL_URL}?x#y`),
      at(other),
      at(elsewhere),
      at('https://evil.example/'),
      at('about:blank'),
    ]).toEqual([true, false, false, false, false]);
  });
});

describe('a tab’s description', () => {
  it('is about the model of the tab’s address', () => {
    const there = receiveDescription(page, 'https://huggingface.co/acme/other', AT);
    expect([there?.facts.subject.id, there?.facts.license.state]).toEqual(['acme/other', 'not-collected']);
  });

  it('becomes facts, or nothing', () => {
    expect(receiveDescription(page, undefined, AT)).toMatchObject({
      facts: { subject: { id: 'acme/anchor-7b' } },
      source: 'usual',
    });
    const byAddress = { ...page, source: 'address', pieces: {} };
    expect(receiveDescription(byAddress, MODEL_URL, AT)?.source).toBe('address');
    expect(receiveDescription({ ...page, extra: 1 }, MODEL_URL, AT)).toBeNull();
    expect(receiveDescription({ ...page, url: 'https://evil.example/a/b' }, undefined, AT)).toBeNull();
    expect(receiveDescription('x'.repeat(MESSAGE_LIMIT), MODEL_URL, AT)).toBeNull();
    expect(receiveDescription(null, MODEL_URL, AT)).toBeNull();
  });
});

it.each<[unknown, unknown]>([
  [
    { type: 'watch', tab: 3 },
    { type: 'watch', tab: 3 },
  ],
  [{ type: 'again' }, { type: 'again' }],
  [{ type: 'watch', tab: -1 }, null],
  [{ type: 'watch', tab: 1.5 }, null],
  [{ type: 'watch' }, null],
  [{ type: 'again', extra: 1 }, null],
  [{ type: 'clear' }, null],
  [null, null],
])('the panel’s %j is understood as %j', (value, message) => expect(receivePanel(value)).toEqual(message));

it.each<[unknown, unknown]>([
  [{ type: 'options' }, { type: 'options' }],
  [{ type: 'clear' }, { type: 'clear' }],
  [
    { type: 'set', change: { network: 'off', evil: 1 } },
    { type: 'set', change: { network: 'off' } },
  ],
  [
    { type: 'set', change: { network: 'everything' } },
    { type: 'set', change: {} },
  ],
  [
    { type: 'set', change: null },
    { type: 'set', change: {} },
  ],
  [{ type: 'set', change: {}, extra: 1 }, null],
  [{ type: 'erase' }, null],
  ['options', null],
])('the options’ %j is understood as %j', (value, message) => expect(receiveOptions(value)).toEqual(message));

describe('a sender', () => {
  const tab = { id: 1 };
  it.each<[string, object, boolean]>([
    ['our content script on a hub’s page', { id: OWN_ID, tab, url: MODEL_URL }, true],
    ['another extension', { id: 'other', tab, url: MODEL_URL }, false],
    ['a web page', { tab, url: MODEL_URL }, false],
    ['no tab', { id: OWN_ID, url: MODEL_URL }, false],
    ['another site', { id: OWN_ID, tab, url: 'https://evil.example/huggingface.co' }, false],
    ['our own page', { id: OWN_ID, tab, url: `${OWN_ORIGIN}popup.html` }, false],
    ['no address', { id: OWN_ID, tab }, false],
    ['an address that is none', { id: OWN_ID, tab, url: 'http://[' }, false],
  ])('that is %s may ask as a page: %#', (_who, sender, may) =>
    expect(fromHubPage(sender, OWN_ID)).toBe(may),
  );

  it.each<[string, object, boolean]>([
    ['our own page', { id: OWN_ID, url: `${OWN_ORIGIN}options.html` }, true],
    ['our content script', { id: OWN_ID, tab, url: MODEL_URL }, false],
    ['another extension', { id: 'other', url: `${OWN_ORIGIN}options.html` }, false],
    [
      'an extension whose id begins like ours',
      { id: OWN_ID, url: 'chrome-extension://plimsoll-extension2/x.html' },
      false,
    ],
    ['no address', { id: OWN_ID }, false],
  ])('that is %s may ask as our own page: %#', (_who, sender, may) =>
    expect(fromOwnPage(sender, OWN_ID, OWN_ORIGIN)).toBe(may),
  );
});
