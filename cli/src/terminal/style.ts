import type { FileVerdict } from '../../../utils/model/inspection';

/** SGR codes (ECMA-48 §8.3.117); colour is never the only carrier: the word stands beside it. */
const CODES: Readonly<Record<FileVerdict | 'dim', string>> = {
  dangerous: '1;31',
  suspicious: '33',
  unknown: '36',
  broken: '35',
  safe: '32',
  dim: '2',
};

export type Paint = (style: FileVerdict | 'dim', text: string) => string;

/** Whether a stream shows colours: a terminal, and nobody asked for none (https://no-color.org). */
export const showsColours = (
  stream: { readonly isTTY?: boolean | undefined },
  env: NodeJS.ProcessEnv = process.env,
): boolean => stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

export const painter =
  (colours: boolean): Paint =>
  (style, text) =>
    colours ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;
