import type { Part } from '../fixtures/pickle';

/** Texts of the opcodes that read a line, right and wrong, one in each corner that a parser has. */
type Pool = readonly [Part, ...Part[]];

/** What INT, LONG, GET and PUT have in common. */
// prettier-ignore
const WHOLE = [
  '7', '0', '00', '01', '-1', '+7', '-0', ' 7 ', '\t7', '7\r', '7\v\f', '1_0', '1__0', '_1', '1_', '007', '010', '08', '0_0',
  '000', '0x1f', '0X1F', '0x_1f', '0x', '0b11', '0b2', '0o17', '12345678901234567890', '7L', 'L', '', ' ', '+', '- 1', '1.0',
  '1e3', 'x', '7\0', '7\0x', '\0', '1_0\0 ', ' 1', '1 ', '+1', '9'.repeat(40), [0xd9, 0xa3], [0xff],
] as const;

export const INTS: Pool = WHOLE;
export const LONGS: Pool = [...WHOLE, '7LL', ' 7L', '7 L', '7L ', '0x1fL', '010L', `${'1'.repeat(700)}L`];
export const INDEXES: Pool = [...WHOLE, '1', '2', '3', '99999999999999999999'];
// prettier-ignore
export const FLOATS: Pool = [
  '1.5', '1.', '.5', '.', '1e5', '1E-5', '1e', '1_0.5', '1_.5', '1._5', '1.5_5', '1__0', 'inf', '-Infinity', 'nan', '+NaN', 'infin',
  '1e999', '-1e999', ' 1.5', '1.5 ', '1.5\r', '0x1p3', '', ' ', '1.5\0x', ' 1.5\0', '1_0\0', '+1', '-0', '1,5', '1.5L', [0xff],
];
// prettier-ignore
export const STRINGS: Pool = [
  "'a'", '"b"', "'a", 'a', "''", "'", "'a' ", " 'a'", `'a"`, `"it's"`, String.raw`'\x41'`, String.raw`'\x4'`, String.raw`'\x'`,
  String.raw`'\101'`, String.raw`'\777'`, String.raw`'\9'`, String.raw`'\'`, String.raw`'\\'`, String.raw`'a\n\t\'\"'`,
  String.raw`'\u0041'`, ["'", 0xe9, "'"], '', "'a'\r", "'\0'", String.raw`'\q'`, `'${'long '.repeat(30)}'`,
];
// prettier-ignore
export const UNICODES: Pool = [
  'abc', '', String.raw`\u0041`, String.raw`\u004`, String.raw`\u`, String.raw`\\u0041`, String.raw`\\\u0041`, String.raw`\U00000041`,
  String.raw`\U0001F600`, String.raw`\U00110000`, String.raw`\U0041`, String.raw`\ud800`, String.raw`\n`, '\\', '\0', [0xe9], 'a\r',
  String.raw`\ud83d\ude00`, String.raw`\\\\u12`,
];
/** Texts with a length: UTF-8, lone surrogates and what is none. */
// prettier-ignore
export const TEXTS: Pool = [
  'os', 'system', 'a', '', 'a.b', 'é', '日本', '\u{1f600}', '\ufeffa', '\0', [0xed, 0xa0, 0x80], [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  [0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0], [0x61, 0xed, 0xb0, 0x80, 0x62], [0xf4, 0x90, 0x80, 0x80], 'long '.repeat(30),
];
/** Modules and names: strings that nothing looks up. */
// prettier-ignore
export const NAMES: Pool = [
  'alpha', 'beta', 'gamma.delta', 'collections', '__builtin__', 'copy_reg', 'a b', 'x\r', '', '.', 'é', [0xe9], 'nul\0name', '<locals>',
];
/** Lines of PERSID. */
export const IDS: Pool = ['1', 'storage', '', 'a b', '\r', [0xe9]];
