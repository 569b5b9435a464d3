import { message } from '../../model/message';
import { codeIn } from './code-text';
import type { ByteFinding } from '../core/contract';
import { shown } from '../core/guarded';
import { finding } from '../core/inspection';
import { inspectTemplate } from './jinja';
import { entriesOf, itemsOf, type Json } from '../encodings/json-text';
import { isReachingBuiltin, isReachingModule } from '../graphs/keras/classes';
import { shellShape } from './python/shell';
import { capabilityOf } from './python/table';

/** Findings kept for one configuration. */
const FINDING_KEPT = 50;

/** Namespaces that Hydra configurations of NeMo and its neighbours build from (facts/SERIALIZATION §9, NeMo). */
const TARGETS =
  /^(?:nemo|nemo_toolkit|nemo_text_processing|pytorch_lightning|lightning|lightning_fabric|torch\.nn|torch\.optim|torch\.utils\.data|torchmetrics|torchvision|torchaudio|transformers|megatron|apex|omegaconf\.DictConfig)\./;

/** Libraries that diffusers itself resolves in `model_index.json`. */
const DIFFUSERS_LIBRARIES =
  /^(?:diffusers|transformers|onnxruntime|flax|peft|optimum|nunchaku)(?:\.|$)|^(?:alt_diffusion|amused|animatediff|audioldm2?|aura_flow|blip_diffusion|cogvideo|cogview[34]|consisid|consistency_models|controlnet\w*|dance_diffusion|dd[ip]m|deepfloyd_if|deprecated|dit|flux2?|free_noise_utils|hidream_image|hunyuan_?\w*|i2vgen_xl|kandinsky\w*|kolors|latent_\w+|latte|ledits_pp|ltx\w*|lumina2?|marigold|mochi|musicldm|omnigen|pag|paint_by_example|pia|pixart_alpha|qwenimage|sana\w*|semantic_stable_diffusion|shap_e|stable_\w+|stochastic_karras_ve|t2i_adapter|text_to_video_synthesis|unclip|unidiffuser|versatile_diffusion|visualcloze|vq_diffusion|wan|wuerstchen)$/;

/** Scripts that npm runs by itself when a package is installed. */
const INSTALL_SCRIPTS: ReadonlySet<string> = new Set(['preinstall', 'install', 'postinstall', 'prepare']);

/** transformers reads a kernel's repository out of these (CVE-2026-4372: 4.56.0 to 5.2, with `kernels` installed). */
const KERNEL_KEY = /^_?(?:attn|experts)_implementation(?:_internal)?$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+(?:[@:][\w.:/-]+)?$/;

const TEMPLATE_KEY = /template/i;
const TEMPLATE = /\{[{%#]/;

/** A list or an object on the way, and how much of it is left. */
interface Place {
  readonly key: string;
  readonly items: readonly Json[];
  readonly entries: readonly (readonly [string, Json])[];
  at: number;
}

/** What a configuration in JSON or YAML has a library do, gathered once each. */
export class ConfigRules {
  readonly #found = new Map<string, ByteFinding>();

  constructor(
    readonly member: string | null,
    readonly tick: () => void,
  ) {}

  get findings(): readonly ByteFinding[] {
    return [...this.#found.values()];
  }

  /** `what` names the rule; its text is `formats_code_config_<what>`. */
  add(what: string, verdict: ByteFinding['verdict'], ...params: readonly string[]): void {
    const text = message(`formats_code_config_${what.replaceAll('-', '_')}`, ...params.map(shown));
    this.keep(finding(`config/${what}`, verdict, text, { member: this.member }));
  }

  keep(found: ByteFinding): void {
    const key = `${found.id} ${found.verdict} ${found.message.params.join('\0')}`;
    if (this.#found.size < FINDING_KEPT && !this.#found.has(key)) this.#found.set(key, found);
  }

  /** Looks at every key and text, without recursion. */
  walk(root: Json): void {
    this.root(root);
    // One place a level, so that a list of millions is walked where it is.
    const places: Place[] = [{ key: '', items: [root], entries: [], at: 1 }];
    for (let place = places.at(-1); place; place = places.at(-1)) {
      place.at -= 1;
      if (place.at < 0) {
        places.pop();
        continue;
      }
      this.tick();
      const [key, value] = place.entries[place.at] ?? [place.key, place.items[place.at] ?? null];
      if (typeof value === 'string') this.text(key, value);
      const [items, entries] = [itemsOf(value), entriesOf(value)];
      for (const entry of entries) this.entry(...entry);
      const at = items.length + entries.length;
      if (at > 0) places.push({ key, items, entries, at });
    }
  }

  private entry(key: string, value: Json): void {
    const texts = textsOf(value);
    const named = texts.join(', ');
    if (key === 'auto_map' && texts.length > 0) {
      const other = texts.find((text) => text.includes('--'));
      if (other !== undefined) this.add('other-repository', 'suspicious', other);
      else this.add('auto-map', 'suspicious', named);
    }
    if (
      (key === 'custom_pipelines' || key === 'custom_pipeline' || key === 'custom_generate') &&
      value !== null &&
      value !== false
    )
      this.add('custom-code', 'suspicious', key, named);
    if (key === 'trust_remote_code' && value === true) this.add('trust', 'suspicious');
    if (
      key === 'parent_library' &&
      texts.some((text) => !/^(?:transformers|peft|diffusers|torch)(?:\.|$)/.test(text))
    )
      this.add('foreign-library', 'suspicious', named);
    if (KERNEL_KEY.test(key))
      for (const text of texts) if (REPOSITORY.test(text)) this.add('kernel', 'dangerous', key, text);
    if ((key === '_target_' || key === 'target') && typeof value === 'string')
      this.target(value, key === '_target_');
    if (key === 'scripts')
      for (const [script, command] of entriesOf(value))
        if (INSTALL_SCRIPTS.has(script) && typeof command === 'string')
          this.add('install-script', 'suspicious', script, command);
  }

  private target(name: string, strict: boolean): void {
    const [module = '', first = ''] = name.split('.');
    const reaches =
      module === 'builtins' ? isReachingBuiltin(first) : isReachingModule(module) && module !== 'torch';
    const gadget =
      /^(?:hydra\.utils|hydra\._internal|nemo\.core\.config\.hydra_runner|torch\.hub|numpy\.(?:load|fromfile|memmap))\b/.test(
        name,
      );
    if (reaches || gadget || capabilityOf(name) !== null) this.add('target-reaches', 'dangerous', name);
    else if (strict && name.includes('.') && !TARGETS.test(name)) this.add('target', 'suspicious', name);
  }

  private text(key: string, text: string): void {
    if (TEMPLATE_KEY.test(key) && TEMPLATE.test(text))
      for (const each of inspectTemplate(text, this.member, this.tick)) this.keep(each);
    if (!COMMANDISH.test(text)) return;
    const kind = codeIn(text);
    if (kind === 'python' || kind === 'shell') this.add('command', 'suspicious', key, text);
    else if (text.length < COMMAND_LIMIT && shellShape(text) !== null)
      this.add('command', 'suspicious', key, text);
  }

  /** Files known by their shape: `model_index.json`, `modules.json`. */
  private root(root: Json): void {
    const entries = entriesOf(root);
    const isIndex =
      entries.some(([key]) => key === '_class_name') &&
      entries.some(([, value]) => itemsOf(value).length === 2);
    if (isIndex)
      for (const [key, value] of entries) {
        const [library, name] = itemsOf(value);
        if (itemsOf(value).length !== 2 || typeof library !== 'string' || typeof name !== 'string') continue;
        if (key === '_class_name' || (!key.startsWith('_') && !DIFFUSERS_LIBRARIES.test(library)))
          this.add('foreign-library', 'suspicious', `${library}.${name}`);
      }
    for (const item of itemsOf(root)) {
      const fields = new Map(entriesOf(item));
      const type = fields.get('type');
      if (
        fields.has('idx') &&
        fields.has('path') &&
        typeof type === 'string' &&
        !type.startsWith('sentence_transformers.')
      )
        this.add('foreign-library', 'suspicious', type);
    }
  }
}

/** One quick look before the many: a tokenizer has half a million texts, and none of these. */
const COMMANDISH =
  /import|exec|eval|builtins|subprocess|os\.|rm\s|chmod|curl|wget|sh\s|nc\s|ncat|netcat|iwr|invoke|iex|powershell|base64|certutil|bitsadmin|mshta|regsvr32|mkfifo|\/dev\/|download/i;

/** Longer texts are documents that may quote commands. */
const COMMAND_LIMIT = 2048;

/** Texts at a place: itself, in a list, or one level down in an object. */
function textsOf(value: Json): readonly string[] {
  const parts = [
    value,
    ...itemsOf(value),
    ...entriesOf(value).flatMap(([, inner]) => [inner, ...itemsOf(inner)]),
  ];
  return parts.filter((part) => typeof part === 'string');
}
