import { describe, expect, it } from 'vitest';
import { isolated, keyPart, say, shorten } from '../../../../components/kit/text';

describe('somebody else’s text', () => {
  it('keeps the direction of a name to itself', () => {
    expect(isolated('שלום')).toBe('\u2068שלום\u2069');
    expect(isolated('plain')).toBe('plain');
  });

  it('cleans what is put into a sentence', () => {
    const t = ({ key, params }: { readonly key: string; readonly params: readonly string[] }) =>
      `${key}: ${params.join()}`;
    expect(say(t, 'name', 'a\u202Eb')).toBe('name: a\u27e8U+202E\u27e9b');
  });

  it('leaves out the middle of what is long, and never half a letter', () => {
    expect(shorten('model.bin', 20)).toBe('model.bin');
    expect(shorten('a'.repeat(40) + '.bin', 11)).toBe('aaaaa…a.bin');
    expect(shorten('😀'.repeat(9), 5)).toBe('😀😀…😀😀');
    expect(shorten('e\u0301'.repeat(9), 9)).toBe(`${'e\u0301'.repeat(2)}…${'e\u0301'.repeat(2)}`);
  });

  it('turns an id into the part of a key', () => {
    expect(keyPart('data-open')).toBe('data_open');
  });
});
