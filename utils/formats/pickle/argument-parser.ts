import { Dictionary, lookup, Sequence, type Value } from './values';

/** Names, numbers, commas and defaults: nothing that calls or reaches anything. */
const HOLE = String.raw`[\w ,=]*`;
const TEXT = new RegExp(
  [
    String.raw`^\ndef _parse_args\(self, HOLE\):`,
    String.raw`    return \(HOLE\), HOLE`,
    '',
    String.raw`def _parse_args_rvs\(self, HOLE, size=None\):`,
    String.raw`    return self\._argcheck_rvs\(HOLE, size=size\)`,
    '',
    String.raw`def _parse_args_stats\(self, HOLE, moments='mv'\):`,
    String.raw`    return \(HOLE\), HOLE, moments\n$`,
  ]
    .join('\n')
    .replaceAll('HOLE', HOLE),
);

/**
 * Whether a state is one that scipy wrote of a distribution: its `__setstate__` runs `_parse_arg_template`, whose text
 * differs in names of parameters only (scipy/stats/_distn_infrastructure.py, parse_arg_template).
 */
export function isDistributionState(state: Value): boolean {
  const part = state instanceof Sequence ? state.items[0] : state;
  const text = part instanceof Dictionary ? lookup(part, '_parse_arg_template') : undefined;
  return typeof text === 'string' && TEXT.test(text);
}
