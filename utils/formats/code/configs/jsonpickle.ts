import { entriesOf, itemsOf, type Json } from '../../encodings/json-text';
import type { Family, KeyRule } from './contract';
import type { NameAct } from './name-grade';
import { fieldsOf, textOf } from './values';

const named =
  (act: NameAct): KeyRule =>
  (value, _place, tell) => {
    const name = textOf(value);
    if (name !== null && name !== '') tell.name(name, act);
  };

/** The name of a `{"py/type": …}` or `{"py/function": …}`. */
const nameOf = (value: Json | undefined): string | null => {
  const fields = fieldsOf(value);
  return textOf(fields.get('py/type')) ?? textOf(fields.get('py/function'));
};

/** `[callable, arguments, state, …]`, as `__reduce__` gives it, also inside a tuple. */
const reduce: KeyRule = (value, _place, tell) => {
  const items = itemsOf(value).length > 0 ? itemsOf(value) : itemsOf(fieldsOf(value).get('py/tuple'));
  const name = nameOf(items[0]);
  if (name !== null) tell.name(name, 'called');
};

/** What `py/repr` has evaluated is `module/expression`. */
const repr: KeyRule = (value, _place, tell) => {
  const text = textOf(value) ?? '';
  tell.expression('py/repr', text.slice(text.indexOf('/') + 1));
};

/** jsonpickle: keys `py/…` in any JSON, by name and by what is done with it (facts/LOADERS §4). */
export const jsonpickleFamily: Family = {
  keys: {
    'py/object': named('built'),
    'py/type': named('looked-up'),
    'py/function': named('looked-up'),
    'py/mod': named('looked-up'),
    'py/reduce': reduce,
    'py/repr': repr,
    'py/method': (value, _place, tell) => {
      for (const [, item] of entriesOf(value))
        if (nameOf(item) !== null) tell.name(nameOf(item) ?? '', 'looked-up');
    },
  },
};
