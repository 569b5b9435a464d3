import { recogniseLicense } from '../../utils/licenses/recognise';
import { COPIES, KNOWN_TEXTS } from '../fixtures/license-texts';
import type { Measure } from './contract';
import { median } from './median';
import { atMost, shown } from './rows';

const ROUNDS = 7;
/** A licence file is one of many things that are read on the way to a verdict. */
const MOST_MS = 5;
/** Of copies that differ in layout, holder, title and notes; the rest may be called modified, never another licence. */
const MISSED_PERCENT = 1;

/** The recogniser over copies of every known text: how many it knows, and how long the slowest text takes. */
export const licenseText: Measure = {
  name: 'licenses',
  run() {
    const first = performance.now();
    recogniseLicense(KNOWN_TEXTS[0]?.text ?? '');
    const unpacking = performance.now() - first;
    const results = COPIES.flatMap(([, copy]) =>
      KNOWN_TEXTS.map(({ id, text }) => ({ id, got: recogniseLicense(copy(text)) })),
    );
    const missed = results.filter(({ id, got }) => got.match !== 'same' || got.id !== id);
    const times = KNOWN_TEXTS.map(({ id, text }) => {
      const runs = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        recogniseLicense(text);
        return performance.now() - start;
      });
      // The fastest run is the one that nothing disturbed.
      return { id, ms: Math.min(...runs) };
    });
    const [slowest] = times.toSorted((a, b) => b.ms - a.ms);
    return [
      atMost(
        'licence texts not recognised as themselves',
        (missed.length / results.length) * 100,
        MISSED_PERCENT,
        {
          unit: '%',
          note: `${missed.length} of ${results.length} copies`,
        },
      ),
      atMost('slowest licence text', slowest?.ms ?? Number.NaN, MOST_MS, {
        unit: 'ms',
        note: slowest?.id ?? '',
      }),
      shown('median of the texts', median(times.map(({ ms }) => ms)), { unit: 'ms' }),
      shown('first text, with unpacking', unpacking, { unit: 'ms' }),
    ];
  },
};
