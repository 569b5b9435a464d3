import { FORMATS } from '../../utils/formats/index';
import { OTHER_NAMES } from '../../utils/formats/names/other-names';

/** One row of `utils/formats/names/name-table.json`; `path` is a pattern for the lower-cased path. */
interface Row {
  readonly format: string;
  readonly family: string;
  readonly weights: boolean;
  readonly path: string;
}

/** The formats' names in the order they are tried: whole names in the list's order, then endings, one row a format. */
export function nameTable(): readonly Row[] {
  const all = [...FORMATS.flatMap(({ names }) => names), ...OTHER_NAMES];
  const whole: Row[] = [];
  const endings = new Map<string, Row>();
  for (const [format, family, weights, name] of all) {
    if (typeof name !== 'string') {
      whole.push({ format, family, weights, path: name.source });
      continue;
    }
    const key = [format, family, weights].join();
    const before = endings.get(key)?.path.slice('\\.(?:'.length, -')$'.length);
    const path = `\\.(?:${before === undefined ? name : `${before}|${name}`})$`;
    endings.set(key, { format, family, weights, path });
  }
  return [...whole, ...endings.values()];
}
