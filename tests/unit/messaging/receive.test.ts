import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromHubPage,
  fromOwnPage,
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
    const received = receiveAssess(question, `${MODEL_URL}?x#y`, AT);
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
    ['no subject', { ...question, page: { ...page, url: 'https://huggingface.co/models' } }, 'malformed'],
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
    expect(receiveAssess(value, MODEL_URL, AT)).toEqual({ ok: false, problem });
  });

  it('from another site than it names is refused', () => {
    expect(receiveAssess(question, 'https://evil.example/', AT)).toEqual({
      ok: false,
      problem: 'not-a-hub-page',
    });
  });

  it('of whatever shape never throws', () => {
    const near = fc.record({
      type: fc.constant('assess'),
      page: fc.record({ kind: fc.constant('model'), url: fc.webUrl(), pieces: fc.jsonValue() }),
      again: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (value) => {
        expect(['boolean']).toContain(typeof receiveAssess(value, MODEL_URL, AT).ok);
        receiveDescription(value, AT);
        receivePanel(value);
        receiveOptions(value);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a tab’s description', () => {
  it('becomes facts, or nothing', () => {
    expect(receiveDescription(page, AT)).toMatchObject({
      facts: { subject: { id: 'acme/anchor-7b' } },
      source: 'usual',
    });
    expect(receiveDescription({ ...page, source: 'address', pieces: {} }, AT)?.source).toBe('address');
    expect(receiveDescription({ ...page, extra: 1 }, AT)).toBeNull();
    expect(receiveDescription({ ...page, url: 'https://evil.example/a/b' }, AT)).toBeNull();
    expect(receiveDescription('x'.repeat(MESSAGE_LIMIT), AT)).toBeNull();
    expect(receiveDescription(null, AT)).toBeNull();
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
