const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `4.98 GB`: three digits in decimal units, as the hubs write sizes. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.max(value, 1))));
  return `${value.toFixed(digits)} ${UNITS[unit] ?? ''}`;
}
