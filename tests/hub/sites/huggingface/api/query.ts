import type { Call, Reply } from '../../../contract';
import { errorReply } from '../replies';
import { EXPANDABLE } from './model-info';

export const isTrue = (call: Call, name: string): boolean =>
  /^(true|1|)$/.test(call.url.searchParams.get(name) ?? 'no');

/** `expand=a&expand=b`, `expand[]=a` or both. */
export function expandOf(call: Call): string[] {
  const { searchParams } = call.url;
  return [...searchParams.getAll('expand'), ...searchParams.getAll('expand[]')];
}

/** The hub's answer to an `expand` that it does not know. */
export function invalidExpand(keys: readonly string[]): Reply | undefined {
  const position = keys.findIndex((key) => !EXPANDABLE.includes(key));
  if (position < 0) return undefined;
  const options = EXPANDABLE.map((key) => `"${key}"`).join('|');
  const message = `✖ Invalid option: expected one of ${options}\n  → at expand[${position}]`;
  return {
    ...errorReply(400, message),
    headers: { ...errorReply(400, '').headers, 'x-error-message': 'Invalid option' },
  };
}

/** A whole number from the query between 1 and `max`. */
export function limitOf(call: Call, usual: number, max: number): number {
  const asked = Number(call.url.searchParams.get('limit') ?? usual);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, max) : usual;
}
