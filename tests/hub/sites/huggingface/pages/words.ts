import { escape } from './html';

/** 1204 → "1,204". */
export const grouped = (count: number): string => count.toLocaleString('en-US');

/** 11376 → "11.4k". */
export function short(count: number): string {
  if (count < 1000) return String(count);
  const [value, unit] = count < 1_000_000 ? [count / 1000, 'k'] : [count / 1_000_000, 'M'];
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)}${unit}`;
}

/** 1054866216960 → "1.1T". */
export function parameters(count: number): string {
  const units = ['', 'K', 'M', 'B', 'T'];
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? value.toFixed(0) : value.toFixed(value < 10 ? 1 : 0)}${units[unit] ?? ''}`;
}

/** 1519 → "1.52 kB". */
export function bytes(size: number): string {
  if (size < 1000) return `${size} Bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = size / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toPrecision(3)} ${units[unit] ?? 'TB'}`;
}

/** A `<time>` as the hub writes it; the day instead of "4 months ago", which would change. */
export function time(iso: string, className = ''): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString('en-US', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const attributes = className === '' ? '' : ` class="${className}"`;
  return `<time${attributes} datetime="${iso.slice(0, 19)}" title="${escape(date.toUTCString())}">${day}</time>`;
}
