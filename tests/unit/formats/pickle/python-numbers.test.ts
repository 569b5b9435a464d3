import { expect, it } from 'vitest';
import { integer, memoIndex, number } from '../../../../utils/formats/pickle/python-numbers';

it.each<[string, number | string | null]>([
  ['7', 7],
  ['0007', 7],
  [' 7\r', 7],
  ['+7', 7],
  ['-0', 0],
  ['1_0', 10],
  ['7\0 what C does not see', 7],
  ['99999999999999999999', '99999999999999999999'],
  ['099999999999999999999', '99999999999999999999'],
  ['-1', null],
  ['1__0', null],
  ['_1', null],
  ['0x7', null],
  ['', null],
  ['7 7', null],
])('GET and PUT: %j', (line, expected) => {
  expect(memoIndex(line)).toBe(expected);
});

it.each<[string, ReturnType<typeof integer>, ReturnType<typeof integer>]>([
  ['00', false, 0],
  ['01', true, 1],
  [' 7 ', 7, 7],
  ['1_0', 10, 10],
  ['0b11', 3, 3],
  ['0x_1f', 31, 31],
  ['0o17', 15, 15],
  ['010', 8, 8],
  ['000', 0, 0],
  ['-12345678901234567890', -12345678901234567890n, -12345678901234567890n],
  ['7L', 7, 7],
  [' 7 L', null, 7],
  ['\0', 0, null],
  ['9'.repeat(700), 'long', 'long'],
  ['08', null, null],
  ['0x', null, null],
  ['1.0', null, null],
  ['', null, null],
])('INT and LONG: %j', (line, int, long) => {
  expect([integer(line, false), integer(line, true)]).toEqual([int, long]);
});

it.each<[string, number | null]>([
  ['1.5', 1.5],
  ['1.', 1],
  ['.5', 0.5],
  [' 1_0.5e1_0 ', 10.5e10],
  ['-Infinity', -Infinity],
  ['nan', Number.NaN],
  ['1e999', Infinity],
  ['1.5\0x', 1.5],
  [' 1.5\0', null],
  ['1_.5', null],
  ['0x1p3', null],
  ['infin', null],
  ['', null],
])('FLOAT: %j', (line, expected) => {
  expect(number(line)).toBe(expected);
});

it('takes no more time for a line that is made to take it', () => {
  const long = 'a'.repeat(200_000);
  for (const line of [
    `1${' '.repeat(200_000)}x`,
    `0x${long}z`,
    `${'1'.repeat(200_000)}x`,
    `1e${'1'.repeat(200_000)}x`,
  ])
    expect([integer(line, false), memoIndex(line), number(line)]).toEqual([null, null, null]);
});
