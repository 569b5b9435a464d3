import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, effectiveSettings, isOn, readSettings } from '../../../utils/settings/settings';

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
      'a malformed policy fixes nothing',
      { network: 'off' },
      { network: 'never', hubsOff: 'all' },
      { ...DEFAULTS, network: 'off' },
      [],
    ],
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
  ])('malformed parts of %j are ignored', (value, read) => expect(readSettings(value)).toEqual(read));

  it('of whatever shape are whole afterwards', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (own, managed) => {
        const { settings } = effectiveSettings(own, managed);
        expect(Object.keys(settings).toSorted()).toEqual(['hubsOff', 'network', 'reading']);
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
