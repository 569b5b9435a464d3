import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borrowedDisplay, looksLike } from '../../../utils/names/display';
import { HOSTILE } from '../rules/facts';

describe('what a text looks like', () => {
  it.each([
    ['Gооgle', 'Google'],
    ['Ｏｐｅｎ ＡＩ', 'Open AI'],
    ['𝐎𝐩𝐞𝐧𝐀𝐈', 'OpenAI'],
    ['Open\u200BAI', 'OpenAI'],
    ['NVIDIÁ', 'NVIDIA'],
    ['通义千问', '通义千问'],
  ])('%s: %s', (text, plain) => expect(looksLike(text).toLowerCase()).toBe(plain.toLowerCase()));
});

describe('a display name', () => {
  it.each([
    ['OpenAI', 'open-oss', 'brand', 'openai'],
    ['Meta AI', 'somebody', 'brand', 'meta-llama'],
    ['OpenAI Official', 'somebody', 'brand', 'openai'],
    ['Gооgle', 'somebody', 'characters', 'google'],
    ['Open\u200BAI', 'somebody', 'characters', 'openai'],
    ['Ｇｏｏｇｌｅ', 'somebody', 'characters', 'google'],
  ])('%s of %s: %s of %s', (display, name, kind, of) =>
    expect(borrowedDisplay(display, name)).toEqual({ kind, of }),
  );

  it.each([
    ['the brand’s own account', 'OpenAI', 'openai-community'],
    ['a well-known account under any name', 'Google', 'BAAI'],
    ['a person named like a product', 'Claude', 'claude-dupont'],
    ['a brand in company', 'OpenAI fans of Bern', 'somebody'],
    ['what the account is called anyway', 'somebody', 'some-body'],
    ['another script', 'Москва', 'somebody'],
    ['nothing', '', 'somebody'],
    ['a hostile text', HOSTILE, HOSTILE],
  ])('not %s', (_what, display, name) => expect(borrowedDisplay(display, name)).toBeNull());

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (display, name) => {
        borrowedDisplay(display, name);
      }),
    );
  });
});
