import { parseArgs } from 'node:util';
import { UsageError } from '../exit';
import type { Option, Options } from './options';

type Value<Each extends Option> = Each['type'] extends 'boolean'
  ? boolean | undefined
  : Each['type'] extends 'string'
    ? TextValue<Each>
    : string | boolean | readonly string[] | undefined;
type TextValue<Each extends Option> = Each extends { readonly multiple: true }
  ? readonly string[] | undefined
  : Each extends { readonly default: string }
    ? string
    : string | undefined;

export interface Parsed<Own extends Options> {
  readonly values: { readonly [Name in keyof Own]: Value<Own[Name]> };
  readonly operands: readonly string[];
}

/** Arguments by a command's table of options; `--` ends the options. Throws `UsageError`. */
export function parse<const Own extends Options>(args: readonly string[], options: Own): Parsed<Own> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    // The table says which types there are; `parseArgs` checked them.
    return { values: values as unknown as Parsed<Own>['values'], operands: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** One of a list of words. Throws `UsageError`. */
export function choice<Word extends string>(name: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name} is ${words.join(', ')}, not ${value}`);
  return found;
}
