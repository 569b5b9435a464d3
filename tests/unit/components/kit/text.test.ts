import { describe, expect, it } from 'vitest';
import { isolated, keyPart, say, shorten, visible } from '../../../../components/kit/text';

describe('somebody else’s text', () => {
  it.each([
    ['evil\u202Egnp.bin', 'evil\u27e8U+202E\u27e9gnp.bin'],
    ['a\u0000b\u200Bc', 'a\u27e8U+0000\u27e9b\u27e8U+200B\u27e9c'],
    ['tag\u{E0041}', 'tag\u27e8U+E0041\u27e9'],
    ['blank\u3164', 'blank\u27e8U+3164\u27e9'],
    ['two\n lines\t', 'two  lines '],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['模型 – modèle', '模型 – modèle'],
  ])('shows %j as what it is', (text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(shown)).toBe(shown);
  });

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
  });

  it('turns an id into the part of a key', () => {
    expect(keyPart('data-open')).toBe('data_open');
  });
});
