import { entriesOf, itemsOf, type Json } from '../../encodings/json-text';
import type { Family, Tell } from './contract';
import { fieldsOf, textOf, textsOf } from './values';

/** Libraries that diffusers itself resolves in `model_index.json`. */
const LIBRARIES =
  /^(?:diffusers|transformers|onnxruntime|flax|peft|optimum|nunchaku)(?:\.|$)|^(?:alt_diffusion|amused|animatediff|audioldm2?|aura_flow|blip_diffusion|cogvideo|cogview[34]|consisid|consistency_models|controlnet\w*|dance_diffusion|dd[ip]m|deepfloyd_if|deprecated|dit|flux2?|free_noise_utils|hidream_image|hunyuan_?\w*|i2vgen_xl|kandinsky\w*|kolors|latent_\w+|latte|ledits_pp|ltx\w*|lumina2?|marigold|mochi|musicldm|omnigen|pag|paint_by_example|pia|pixart_alpha|qwenimage|sana\w*|semantic_stable_diffusion|shap_e|stable_\w+|stochastic_karras_ve|t2i_adapter|text_to_video_synthesis|unclip|unidiffuser|versatile_diffusion|visualcloze|vq_diffusion|wan|wuerstchen)$/;

type Component = readonly [library: string, name: string];

const pairOf = (value: Json | undefined): readonly Component[] => {
  const [library, name] = itemsOf(value ?? null);
  return typeof library === 'string' && typeof name === 'string' ? [[library, name]] : [];
};

/**
 * `[library, class]` of a component; modular pipelines add a third item that says where it comes from, and again by
 * `type_hint` of what library and class it is.
 */
const componentsOf = (value: Json): readonly Component[] =>
  itemsOf(value).length > 3
    ? []
    : [...pairOf(value), ...itemsOf(value).flatMap((item) => pairOf(fieldsOf(item).get('type_hint')))];

function components(root: Json, tell: Tell): void {
  const entries = entriesOf(root);
  const lengths = new Set(entries.map(([, value]) => itemsOf(value).length));
  if (!fieldsOf(root).has('_class_name') || !(lengths.has(2) || lengths.has(3))) return;
  for (const [key, value] of entries) {
    for (const item of itemsOf(value)) {
      const from = textOf(fieldsOf(item).get('pretrained_model_name_or_path'));
      if (from !== null) tell.names(from);
    }
    for (const [library, name] of componentsOf(value)) {
      if (key !== '_class_name' && (key.startsWith('_') || LIBRARIES.test(library))) continue;
      if (library.includes('/')) tell.names(library);
      tell.add('foreign-library', 'suspicious', `${library}.${name}`);
    }
  }
}

/** `_class_name` and components of `model_index.json`, and the files that it has the loader leave out (facts/LOADERS §4). */
export const diffusersFamily: Family = {
  whole: components,
  keys: {
    _ignore_files: (value, _place, tell) => {
      const hidden = textsOf(value).find((name) => name.endsWith('.safetensors'));
      if (hidden !== undefined) tell.add('hides-weights', 'suspicious', hidden);
    },
  },
};
