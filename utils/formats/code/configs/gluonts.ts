import type { Family } from './contract';
import { textOf } from './values';

const ACTS = { instance: 'called', stateful: 'built', type: 'looked-up' } as const;

/** GluonTS writes objects as JSON: `__kind__` says what is done with `class` (facts/LOADERS §4). */
export const gluontsFamily: Family = {
  keys: {
    class: (value, { fields }, tell) => {
      const [kind, name] = [textOf(fields.get('__kind__')), textOf(value)];
      if (kind === null || name === null) return;
      const act = kind === 'instance' || kind === 'stateful' || kind === 'type' ? ACTS[kind] : 'called';
      tell.name(name, act);
    },
  },
};
