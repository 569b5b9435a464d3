import { COMPONENTS, type ComponentId, type ComponentReading } from '../../../../utils/model/component';

/** All 17 readings: present under Apache-2.0, except what `given` says. */
export const readings = (
  given: Partial<Record<ComponentId, Partial<ComponentReading>>> = {},
  rest: Partial<ComponentReading> = { state: 'present', license: 'apache-2.0' },
): readonly ComponentReading[] =>
  COMPONENTS.map(({ id }) => ({
    id,
    state: 'not-collected',
    grade: 'B',
    license: null,
    ...rest,
    ...given[id],
  }));

export const NOTHING = readings({}, {});
