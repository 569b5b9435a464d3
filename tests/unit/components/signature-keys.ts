import {
  NOT_COMPARABLE,
  SIGNATURE_METHODS,
  SIGNATURE_VERDICTS,
  SIGNED_FILE_RESULTS,
} from '../../../utils/model/signature';

/** Keys of the signature views that are put together from a word of the model. */
export const SIGNATURE_KEYS: readonly string[] = [
  ...SIGNATURE_VERDICTS.map((verdict) => `signature_verdict_${verdict}`),
  ...SIGNATURE_METHODS.map((method) => `signature_method_${method}`),
  ...SIGNED_FILE_RESULTS.map((result) => `signature_result_${result}`),
  ...NOT_COMPARABLE.map((why) => `signature_why_${why}`),
  ...['log', 'timestamp'].map((seen) => `signature_seen_by_${seen}`),
  ...['signed', 'partial', 'nothing'].map((what) => `signature_proves_${what}`),
];
