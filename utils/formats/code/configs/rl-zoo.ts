import { entriesOf, itemsOf, type Json } from '../../encodings/json-text';
import type { Family, KeyRule } from './contract';
import { isDotted } from './name-grade';
import { textOf } from './values';

const evaluated =
  (key: string): KeyRule =>
  (value, _place, tell) => {
    const text = textOf(value);
    if (text !== null) tell.expression(key, text);
  };

/** A wrapper by name, one with its arguments, or a list of both. */
const classNames = (value: Json): readonly string[] =>
  [value, ...itemsOf(value)].flatMap((item) =>
    typeof item === 'string' ? [item] : entriesOf(item).map(([name]) => name),
  );

const imported: KeyRule = (value, { fields }, tell) => {
  const tells = ZOO.some((key) => fields.has(key)) ? 'all' : 'reaching';
  for (const name of classNames(value)) if (isDotted(name)) tell.name(name, 'called', tells);
};

/** Keys that only hyperparameters of reinforcement learning have. */
const ZOO = ['n_envs', 'n_timesteps', 'policy', 'algo'];

/**
 * rl-baselines3-zoo's `config.yml` and hyperparameters: texts that it evaluates when it loads or resumes a model, and
 * wrappers that it imports and calls (facts/LOADERS §4; DLR-RM/rl-baselines3-zoo#505).
 */
export const rlZooFamily: Family = {
  keys: {
    ...Object.fromEntries(
      [
        'normalize',
        'normalize_kwargs',
        'policy_kwargs',
        'env_kwargs',
        'replay_buffer_kwargs',
        'rollout_buffer_kwargs',
        'replay_buffer_class',
        'rollout_buffer_class',
        'vec_env_kwargs',
        'monitor_kwargs',
        'train_freq',
      ].map((key) => [key, evaluated(key)]),
    ),
    env_wrapper: imported,
    vec_env_wrapper: imported,
    callback: imported,
  },
};
