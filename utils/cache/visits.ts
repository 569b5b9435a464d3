import type { Kind, Shelf } from './shelf';
import { RELATED_LIMIT, VISIT_LIMIT, type VisitStore } from './visit-records';
import { parseVisit, type VisitRecord } from './visits-schema';

const at = (place: string): string => `place ${place}`;
const of = (commit: string): string => `commit ${commit}`;

export const VISITS: Kind<VisitRecord> = {
  name: 'plimsoll-visits',
  version: 2,
  parse: parseVisit,
  marks: ({ place, commit }) => [at(place), ...(commit === '' ? [] : [of(commit)])],
  records: VISIT_LIMIT,
  characters: Infinity,
};

/** Remembered looks on this shelf. */
export const visitsOn = ({ get, put, marked, usage, clear }: Shelf<VisitRecord>): VisitStore => ({
  get,
  put,
  usage,
  clear,
  async related(place, commit) {
    const [here, same] = await Promise.all([
      marked(at(place), RELATED_LIMIT),
      commit === '' ? [] : marked(of(commit), RELATED_LIMIT),
    ]);
    return [...here, ...same];
  },
});
