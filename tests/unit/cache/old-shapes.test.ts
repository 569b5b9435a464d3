import { expect, it } from 'vitest';
import { REPORTS } from '../../../utils/cache/records';
import { FACT_NAMES } from '../../../utils/facts/facts';
import { recordOf } from '../../fixtures/records';

/** A record as a version kept it whose facts were of another shape. */
const kept = (change: (facts: Record<string, unknown>) => void): object => {
  const record = structuredClone(recordOf('old'));
  change(record.facts as object as Record<string, unknown>); // whatever an old version wrote
  return record;
};
const WITHOUT = FACT_NAMES.map((name) => [`without ${name}`, kept((facts) => delete facts[name])] as const);

it.each([
  ...WITHOUT,
  ['with a slot that is gone', kept((facts) => (facts.dropped = facts.tags))] as const,
  ['with a slot of another value', kept((facts) => (facts.tags = facts.license))] as const,
  ['with a surplus', { ...recordOf('old'), extra: 1 }] as const,
  ['without a time', { ...recordOf('old'), storedAt: undefined }] as const,
  ['of a stage that there is not', { ...recordOf('old'), stage: 'bytes' }] as const,
])('a record %s counts as none', (_what, old) => {
  expect(REPORTS.parse(structuredClone(recordOf('old')))).toEqual(recordOf('old'));
  expect(REPORTS.parse(old)).toBeNull();
});
