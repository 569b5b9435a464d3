import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staysInPlace } from '../../../utils/bytes/address';
import { parts, part } from '../../../utils/hubs/encode';

const at = (path: string): string => `https://hub.example/${path}`;

describe('an address', () => {
  it.each([
    'api/models/a/b',
    'a/b/resolve/refs%2Fpr%2F1/model.bin',
    'a/b/raw/main/weights%20%F0%9F%A6%86.bin',
    'a/b/raw/main/100%25.json',
    'a/b/raw/main/what%3Fnow%23then.json',
    'a/b/raw/main/...',
    'api/models?search=a%2F..&limit=1',
  ])('%s stays in place', (path) => expect(staysInPlace(at(path))).toBe(true));

  it.each([
    '..',
    'a/../b',
    'a/./b',
    'a/%2e%2e/b',
    'a/.%2E/b',
    'a/%252e%252e/b',
    'a/%25252e%25252e/b',
    'a%2F..%2Fb',
    'a/..%2fb',
    'a%2F%2Fb',
    'a//b',
    '/b',
    'a/',
    'a\\b',
    'a/%5Cb',
    'a/%5c..%5cb',
    'a/%255cb',
    'a/%00',
    'a/%2500',
    'a/%0a',
    'a/\tb',
    'a/%7f',
    'a#b',
    'a b',
    'a/%',
    'a/%ff',
    'x'.repeat(20_000),
  ])('%s does not', (path) => expect(staysInPlace(at(path))).toBe(false));

  it.each([
    'https://u:p@hub.example/a',
    'HTTPS://hub.example/a',
    'hub.example/a',
    'data:,x',
    'https://hub.example:443/a',
  ])('%s does not', (address) => expect(staysInPlace(address)).toBe(false));

  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      '%2e',
      '%2F',
      '%5c',
      '\\',
      '/',
      '\0',
      '?',
      '#',
      '%',
      '25',
      '2e',
      'a',
      '\ud83d',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('that stays leads nowhere but below what it names, however often its path is decoded', () => {
    fc.assert(
      fc.property(text, text, (revision, path) => {
        const address = at(`o/n/resolve/${part(revision)}/${parts(path)}`);
        for (const written of [address, at(`o/n/resolve/${revision}/${path}`)]) {
          if (!staysInPlace(written)) continue;
          const url = new URL(written);
          expect(url.href).toBe(written);
          let decoded = url.pathname;
          for (let round = 0; round < 4; round += 1) {
            expect(new URL(decoded.replaceAll(/[?#]/g, '_'), 'https://hub.example').pathname).toMatch(
              /^\/o\/n\/resolve\//,
            );
            expect(decoded).not.toMatch(/[\\\p{Cc}]|\/\.{0,2}(?:\/|$)/u);
            decoded = decodedOnce(decoded);
          }
        }
      }),
    );
  });
});

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
