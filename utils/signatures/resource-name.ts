import { NAME_LIMIT } from './limits';
import { ensure } from './refused';

const SHARD = /^(.+):(0|[1-9]\d{0,15}):([1-9]\d{0,15})$/s;

/** Control characters, halves of a character, and the backslash that other systems take for a folder's mark. */
const HOSTILE = /[\p{Cc}\p{Cs}\\]/u;

/** Whether a path stays in its folder and is written in one way only: relative, no empty, `.` or `..` part. */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > NAME_LIMIT || HOSTILE.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/**
 * A resource's name: a path, for `shards` with its range (`path:start:end`). A single file that was signed is called
 * `.`. Throws `Refused` for a name that leads out of the folder.
 */
export function resourceName(
  name: string,
  shards: boolean,
): { readonly path: string; readonly range: { readonly start: number; readonly end: number } | null } {
  const match = shards ? SHARD.exec(name) : null;
  ensure(match !== null || !shards, 'resource-name', 'range');
  const path = match?.[1] ?? name;
  ensure(path === '.' || isSafePath(path), 'resource-name', name.slice(0, 64));
  if (match === null) return { path, range: null };
  const range = { start: Number(match[2]), end: Number(match[3]) };
  ensure(range.start < range.end, 'resource-name', 'range');
  return { path, range };
}
