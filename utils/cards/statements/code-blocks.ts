import type { Found } from './passage';

/** Keys of a training recipe; three of them make one. */
const RECIPE = [
  /^\s*learning_rate\s*[:=]/m,
  /^\s*(?:micro_batch_size|per_device_train_batch_size|train_batch_size|gradient_accumulation_steps)\s*[:=]/m,
  /^\s*(?:num_epochs|num_train_epochs|max_steps)\s*[:=]/m,
  /^\s*(?:optimizer|optim|lr_scheduler(?:_type)?|warmup_(?:steps|ratio))\s*[:=]/m,
  /^\s*(?:datasets|dataset_mixer|sequence_len|base_model)\s*:/m,
];
const RECIPE_KEYS = 3;

/** A training recipe pasted into the card (`See axolotl config`): named, for it is no file that runs. */
export function recipeIn(raw: string): readonly Found[] {
  const keys = RECIPE.filter((pattern) => pattern.test(raw)).length;
  if (keys < RECIPE_KEYS) return [];
  return [
    { topic: 'hyperparameters', says: 'named' },
    { topic: 'training-code', says: 'named' },
  ];
}
