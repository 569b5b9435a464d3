import { itemsOf } from '../../encodings/json-text';
import type { Family } from './contract';
import { fieldsOf, textOf } from './values';

/** LeRobot's processors: a step's `class` is imported and called with its `config`; `registry_name` is looked up in a table (facts/LOADERS §4). */
export const lerobotFamily: Family = {
  keys: {
    steps: (value, _place, tell) => {
      for (const step of itemsOf(value)) {
        const name = textOf(fieldsOf(step).get('class'));
        if (name !== null) tell.name(name, 'called');
      }
    },
  },
};
