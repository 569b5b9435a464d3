/** Why a path in a model file leads outside the model's folder; null for one that stays inside it. */
export type Escape = 'absolute' | 'parent' | 'drive' | 'url';

/** Judges a path by every system's rules at once: the file is made on one and loaded on another. */
export function escapeOf(path: string): Escape | null {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return 'url';
  if (/^[a-z]:/i.test(path)) return 'drive';
  if (/^[\\/~]/.test(path)) return 'absolute';
  return path.split(/[\\/]/).some((part) => part.trim() === '..') ? 'parent' : null;
}
