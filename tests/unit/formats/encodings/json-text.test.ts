import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Malformed } from '../../../../utils/bytes/window';
import { LimitError } from '../../../../utils/formats/core/limits';
import { itemsOf, jsonText, type Json } from '../../../../utils/formats/encodings/json-text';

const read = (text: string): ReturnType<typeof jsonText> => jsonText(text, () => undefined);

/** Maps as the objects that JSON.parse makes. */
const plain = (json: Json): unknown => {
  if (json instanceof Map) return Object.fromEntries([...json].map(([key, value]) => [key, plain(value)]));
  return Array.isArray(json) ? json.map((each: Json) => plain(each)) : json;
};

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = JSON.stringify(value);
      if (!text.includes('__proto__')) expect(plain(read(text).value)).toEqual(JSON.parse(text));
    }),
  );
});

test('refuses what JSON.parse refuses, but for NaN and Infinity', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0041 e-+.1tfnrulase\n\t') }), (text) => {
      let expected = true;
      try {
        JSON.parse(text);
      } catch {
        expected = false;
      }
      let seen = true;
      try {
        read(text);
      } catch (error) {
        expect(error).toBeInstanceOf(Malformed);
        seen = false;
      }
      expect(seen).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('keys stay keys, and two equal ones are told', () => {
  const { value, duplicates } = read('{"__proto__": {"x": 1}, "a": 1, "\\u0061": 2}');
  expect(value).toEqual(new Map<string, unknown>([['__proto__', new Map([['x', 1]])], ['a', 2]])); // prettier-ignore
  expect(duplicates).toEqual([{ key: 'a', offset: 32 }]);
});

test('NaN and Infinity, as Python writes them', () => {
  expect(read('[NaN, Infinity, -Infinity]').value).toEqual([Number.NaN, Infinity, -Infinity]);
});

test('stops at too deep nesting', () => {
  expect(() => read('['.repeat(100_000))).toThrow(Malformed);
});

test.each([
  ['maps', '{}'],
  ['lists', '[]'],
])('%s that would take far more memory than their text are not all made', (_name, item) => {
  const made = 500_000;
  const text = `[{"first":1},${`${item},`.repeat(made)}null]`;
  let values = 0;
  const count = (): void => void (values += 1);
  expect(() => jsonText(text, count)).toThrow(new LimitError('work'));
  expect(values).toBeLessThan(made);
  const { value, whole } = jsonText(text, () => undefined, { keepsPart: true });
  expect(whole).toBe(false);
  expect(plain(itemsOf(value)[0] ?? null)).toEqual({ first: 1 });
});

test('a long list of numbers is whole', () => {
  expect(jsonText(`[${'1,'.repeat(1_000_000)}1]`, () => undefined).whole).toBe(true);
});
