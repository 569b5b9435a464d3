import type { PublisherFact } from '../../../../utils/facts/publisher';
import { hubId, type ModelId } from '../../../../utils/model/subject';
import { factsWith, type Values } from '../facts';

/** Dates as seen from the day of these tests, 2026-06-01. */
export const WEEKS_OLD = '2026-05-11T00:00:00Z';
export const MONTHS_OLD = '2026-01-01T00:00:00Z';
export const YEARS_OLD = '2023-01-01T00:00:00Z';

/** A publisher; a user with few followers unless said otherwise. */
export const account = (name: string, rest: Partial<PublisherFact> = {}): PublisherFact => ({
  name,
  displayName: name,
  kind: 'user',
  followers: 3,
  ...rest,
});

/** Facts of the model `id`, published by the account in it. */
export function modelOf(id: string, values: Values = {}, by: Partial<PublisherFact> = {}) {
  const name = id.slice(0, id.indexOf('/'));
  return factsWith(
    { publisher: account(name, by), ...values },
    { subject: { hub: hubId('test'), id: id as ModelId, revision: 'main' } }, // well formed, or hostile on purpose
  );
}
