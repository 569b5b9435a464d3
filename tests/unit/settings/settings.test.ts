import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULTS,
  effectiveSettings,
  isOn,
  NETWORK_MODES,
  readChange,
} from '../../../utils/settings/settings';

describe('settings', () => {
  it.each<[string, unknown, unknown, object, readonly string[]]>([
    ['nothing said', undefined, undefined, DEFAULTS, []],
    [
      'the reader’s own over the defaults',
      { network: 'page-only' },
      {},
      { ...DEFAULTS, network: 'page-only' },
      [],
    ],
    [
      'the organisation’s over the reader’s',
      { network: 'hub-api' },
      { network: 'off' },
      { ...DEFAULTS, network: 'off' },
      ['network'],
    ],
    [
      'each name by itself',
      { hubsOff: ['a'] },
      { network: 'page-only' },
      { ...DEFAULTS, network: 'page-only', hubsOff: ['a'] },
      ['network'],
    ],
    [
      'an empty list is a word too',
      { hubsOff: ['a'] },
      { hubsOff: [] },
      { ...DEFAULTS, hubsOff: [] },
      ['hubsOff'],
    ],
    [
      'a malformed policy asks nothing',
      { network: 'hub-api' },
      { network: 'never', reading: 7 },
      { ...DEFAULTS, network: 'page-only', reading: 'click' },
      ['network', 'reading'],
    ],
    [
      'a list of hubs that is none: not known which, so none is asked',
      {},
      { hubsOff: 'all' },
      { ...DEFAULTS, network: 'page-only' },
      ['network'],
    ],
    [
      'a malformed choice of the reader’s asks nothing',
      { network: 'hub-apii', hubsOff: ['a'] },
      {},
      { ...DEFAULTS, network: 'page-only', hubsOff: ['a'] },
      [],
    ],
    ['nothing that can be read', 'all', {}, { ...DEFAULTS, network: 'page-only', reading: 'click' }, []],
    ['off stays off', { network: 'off', hubsOff: 7 }, undefined, { ...DEFAULTS, network: 'off' }, []],
  ])('%s', (_what, own, managed, settings, fixed) => {
    expect(effectiveSettings(own, managed)).toEqual({ settings, managed: fixed });
  });

  it.each<[unknown, object]>([
    [null, {}],
    ['off', {}],
    [['off'], {}],
    [{ network: 'OFF' }, {}],
    [{ network: null, hubsOff: null }, {}],
    [{ network: { toString: () => 'off' } }, {}],
    [{ hubsOff: ['a', 7, null, 'b'] }, { hubsOff: ['a', 'b'] }],
    [{ hubsOff: Array.from({ length: 99 }, () => 'a') }, { hubsOff: Array.from({ length: 50 }, () => 'a') }],
    [{ network: 'off', surprise: 1 }, { network: 'off' }],
    [{ reading: 'click' }, { reading: 'click' }],
    [{ reading: 'always' }, {}],
  ])('malformed parts of a change, %j, are ignored', (value, read) =>
    expect(readChange(value)).toEqual(read),
  );

  it('of whatever shape are whole afterwards', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (own, managed) => {
        const { settings } = effectiveSettings(own, managed);
        expect(Object.keys(settings).toSorted()).toEqual(['hubsOff', 'network', 'reading']);
        expect(NETWORK_MODES).toContain(settings.network);
      }),
    );
  });

  it('ask the hub only by a word that says so, or where nothing is said', () => {
    fc.assert(
      fc.property(fc.anything(), (network) => {
        const { settings } = effectiveSettings({ network }, {});
        expect(settings.network === 'hub-api').toBe(network === 'hub-api' || network === undefined);
      }),
    );
  });

  it('show on a hub’s pages unless all or this hub is off', () => {
    expect(isOn(DEFAULTS, 'huggingface')).toBe(true);
    expect(isOn({ ...DEFAULTS, network: 'page-only' }, 'huggingface')).toBe(true);
    expect(isOn({ ...DEFAULTS, network: 'off' }, 'huggingface')).toBe(false);
    expect(isOn({ ...DEFAULTS, hubsOff: ['huggingface'] }, 'huggingface')).toBe(false);
    expect(isOn({ ...DEFAULTS, hubsOff: ['other'] }, 'huggingface')).toBe(true);
  });
});
