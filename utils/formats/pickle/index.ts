import type { AnalyzerInput, Inspection, Format } from '../core/contract';
import { opensOf } from '../core/inspection';
import { looksLikePickle } from './probe';
import { scanPickle } from './scan';

export { WEIGHTS_ONLY_TORCH } from '../../model/inspection';
export { gradeGlobal } from '../acts/grade-act';
export { itemSize } from './dtypes';
export { nextPickle } from './next';
export { firstResults, goesOnAsPickle, looksLikePickle } from './probe';
export { renderConstant } from './render';
export { scanPickle, type PickleOptions, type PickleScan } from './scan';

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const { member, depth, inspect, tick } = input;
  const scan = await scanPickle(input.source, { container: 'none', member, depth, inspect, tick });
  const joblib = scan.imports.some(({ module }) => /(?:^|\.)joblib\.numpy_pickle$/.test(module));
  return {
    format: joblib ? 'joblib' : 'pickle',
    verdict: scan.verdict,
    findings: scan.findings,
    imports: scan.imports,
    weightsOnly: null,
    ...opensOf(scan.opens),
  };
}

/** A bare pickle under any name: joblib, dill, cloudpickle, Paddle's .pdparams, Python 2. */
export const pickleFormat: Format = {
  id: 'pickle',
  title: 'pickle',
  version: 17,
  texts: 'formats-pickle',
  names: [
    ['pickle', 'pickle', false, /(^|\/)random_states_\d+\.pkl$/],
    ['pickle', 'pickle', true, 'pkl|pickle|p|dill|cloudpickle'],
    ['joblib', 'pickle', true, 'joblib'],
    ['paddle', 'pickle', true, 'pdparams|pdopt'],
  ],
  matches: (head, size) => looksLikePickle(head, size <= head.length),
  analyze,
};
