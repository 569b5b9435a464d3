import type { Json } from '../../encodings/json-text';
import type { Family, KeyRule } from './contract';
import { gradeName } from './name-grade';
import { textsOf } from './values';

const codeOfRepository: KeyRule = (value, _place, tell) => {
  const texts = textsOf(value);
  if (texts.length === 0) return;
  const others = texts.filter((text) => text.includes('--'));
  const [other] = others;
  if (other === undefined) tell.add('auto-map', 'suspicious', texts.join(', '));
  else tell.add('other-repository', 'suspicious', other);
  for (const text of others) tell.names(text.slice(0, text.indexOf('--')));
};

const customCode =
  (key: string): KeyRule =>
  (value, _place, tell) => {
    if (value !== null && value !== false && value !== '')
      tell.add('custom-code', 'suspicious', key, textsOf(value).join(', '));
  };

/** Kernels of Hugging Face's own account, which transformers 5.3 and later loads without being told to (facts/LOADERS §6). */
const OFFICIAL_KERNELS = /^kernels-community\//;

/** `owner/name`, with a revision and a function (transformers, `hub_kernels.py`): exactly one slash, no other parts. */
const KERNEL = /^[^/:@]+\/[^/:@]+(?:@[^/:]+)?(?::[^/:]+)?$/;

/** The repositories in an attention's name: blanks and wrappers (`paged|owner/name`) are taken off, as the library does. */
export const kernelsOf = (text: string): readonly string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => KERNEL.test(part));

const kernel =
  (key: string): KeyRule =>
  (value, _place, tell) => {
    for (const repository of textsOf(value).flatMap(kernelsOf)) {
      tell.names(repository.replace(/[@:].*$/, ''));
      const official = OFFICIAL_KERNELS.test(repository);
      tell.add(official ? 'kernel-official' : 'kernel', official ? 'note' : 'dangerous', key, repository);
    }
  };

const KERNEL_KEYS = ['attn_implementation', 'experts_implementation'].flatMap((key) => [
  key,
  `_${key}`,
  `${key}_internal`,
  `_${key}_internal`,
]);

/** Packages that peft imports by default since 0.20 (facts/LOADERS §4), beside itself. */
const PARENTS = /^(?:transformers|peft|diffusers|lerobot|megatron|torch)(?:\.|$)/;

/** Whether Python takes the value for true; libraries hand it on as it stands. */
const isTrue = (value: Json): boolean =>
  value === true || (typeof value === 'number' && value !== 0) || (typeof value === 'string' && value !== '');

/**
 * transformers, peft and those who take their keys over: code of the repository (`auto_map`), kernels by name
 * (CVE-2026-4372), trust that the file sets itself.
 */
export const transformersFamily: Family = {
  keys: {
    auto_map: codeOfRepository,
    custom_pipelines: customCode('custom_pipelines'),
    custom_pipeline: customCode('custom_pipeline'),
    custom_generate: customCode('custom_generate'),
    trust_remote_code: (value, _place, tell) => {
      if (isTrue(value)) tell.add('trust', 'suspicious');
    },
    parent_library: (value, _place, tell) => {
      for (const text of textsOf(value))
        if (!PARENTS.test(text))
          if (gradeName(text, 'looked-up') === 'reaching') tell.name(text, 'looked-up');
          else tell.add('foreign-library', 'suspicious', text);
    },
    ...Object.fromEntries(KERNEL_KEYS.map((key) => [key, kernel(key)])),
  },
};
