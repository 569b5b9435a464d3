import { describe, expect, test } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { Malformed, Window } from '../../../../utils/bytes/window';
import { fields, prefix, shortText, type Field } from '../../../../utils/formats/encodings/protobuf';
import { file, message, number, text } from '../../../fixtures/protobuf';

async function all(bytes: Uint8Array): Promise<Field[]> {
  const seen: Field[] = [];
  const window = new Window(memorySource(bytes));
  for await (const field of fields(window, 0, bytes.length, () => undefined)) seen.push(field);
  return seen;
}

const sample = file(number(1, 300), text(2, 'ab'), [25, 1, 2, 3, 4, 5, 6, 7, 8], [37, 1, 2, 3, 4]);

test('every wire type, with its place', async () => {
  await expect(all(sample)).resolves.toEqual([
    { number: 1, wire: 0, offset: 1, length: 2, value: 300 },
    { number: 2, wire: 2, offset: 5, length: 2, value: 0 },
    { number: 3, wire: 1, offset: 8, length: 8, value: 0 },
    { number: 4, wire: 5, offset: 17, length: 4, value: 0 },
  ]);
});

test('groups are skipped with what is in them', async () => {
  const seen = await all(file([11], text(9, 'x'), [12], number(2, 1)));
  expect(seen.map((field) => field.number)).toEqual([2]);
});

describe('what is no message', () => {
  test.each([
    ['field 0', file(number(0, 1))],
    ['a wire type that is none', Uint8Array.of(14, 0)],
    ['a length past the end', file(text(1, 'abc')).subarray(0, 4)],
    ['a varint without an end', Uint8Array.from({ length: 20 }, () => 0xff)],
    ['a group without an end', Uint8Array.of(11)],
    ['the end of no group', Uint8Array.of(12)],
  ])('%s', async (_, bytes) => {
    await expect(all(bytes)).rejects.toBeInstanceOf(Malformed);
    expect(prefix(bytes, bytes.length).state).toBe('bad');
  });
});

test('a prefix tells whether the message goes on', () => {
  expect(prefix(sample, sample.length).state).toBe('whole');
  expect(prefix(sample.subarray(0, 6), sample.length).state).toBe('cut');
  expect(prefix(sample.subarray(0, 9), sample.length).state).toBe('cut');
  expect(prefix(sample, sample.length - 1).state).toBe('bad');
});

test('a field that is skipped is not read', async () => {
  const asked: number[] = [];
  const bytes = file(
    message(
      1,
      Array.from({ length: 500_000 }, () => 0),
    ),
    text(2, 'end'),
  );
  const inner = memorySource(bytes);
  const source = {
    ...inner,
    read: (offset: number, length: number) => {
      asked.push(length);
      return inner.read(offset, length);
    },
  };
  const window = new Window(source);
  let last = '';
  for await (const field of fields(window, 0, bytes.length, () => undefined)) {
    if (field.number === 2) last = await shortText(window, field);
  }
  expect(last).toBe('end');
  expect(asked).toHaveLength(2);
});
