import type { Json } from '../../encodings/json-text';
import type { Family, KeyRule, Place, Tell } from './contract';
import { interpolated } from './interpolation';
import { isDotted } from './name-grade';
import { textOf } from './values';

/** Functions of Hydra that look up or call what `path` or their configuration names. */
const RESOLVERS = /^hydra\.utils\.(?:get_(?:class|method|object|static_method)|instantiate|call)$/;

/** What is built from `_target_` and the like: imported, and called with the keys beside it. */
const target: KeyRule = (value, place, tell) => {
  if (typeof value !== 'string') return;
  const name = interpolated(value, place.root);
  if (name === null) tell.add('target-computed', 'suspicious', value);
  else if (isDotted(name.trim())) called(name.trim(), place, tell);
};

function called(name: string, { fields, root }: Place, tell: Tell): void {
  const path = RESOLVERS.test(name) ? textOf(fields.get('path')) : null;
  const looked = path === null ? null : interpolated(path, root);
  if (looked !== null && isDotted(looked)) tell.name(looked, 'looked-up');
  else tell.name(name, 'called');
}

/** The same for keys that mean other things elsewhere: only names that reach are told. */
const lenient: KeyRule = (value: Json, _place, tell) => {
  if (typeof value === 'string' && isDotted(value.trim())) tell.name(value.trim(), 'called', 'reaching');
};

/** Keys that stand beside NeMo's `target` at the top of its model's configuration, whose class is imported. */
const NEMO = ['nemo_version', 'train_ds', 'validation_ds', 'preprocessor', 'optim'];

const nemoTarget: KeyRule = (value, place, tell) =>
  (place.fields === place.root && NEMO.some((key) => place.fields.has(key)) ? target : lenient)(
    value,
    place,
    tell,
  );

const withArguments =
  (...beside: readonly string[]): KeyRule =>
  (value, place, tell) =>
    (beside.some((key) => place.fields.has(key)) ? target : lenient)(value, place, tell);

/**
 * Objects built from a configuration: Hydra, NeMo and MONAI (`_target_`), torchtune (`_component_`), latent diffusion
 * (`target`), Lightning’s command line (`class_path` with `init_args`), registries of OpenMMLab and AllenNLP that import a
 * dotted `type` (facts/LOADERS §4).
 */
export const instantiateFamily: Family = {
  keys: {
    _target_: target,
    _component_: target,
    class_path: withArguments('init_args', 'dict_kwargs'),
    target: nemoTarget,
    cls: lenient,
    type: lenient,
    _type: lenient,
  },
};
