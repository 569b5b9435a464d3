import { Malformed } from '../../bytes/window';
import { message } from '../../model/message';
import { ConfigRules } from './config-rules';
import type { AnalyzerInput, Inspection, Format } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import { keepingOn, limitFinding } from '../core/stopped';
import { jsonText } from '../encodings/json-text';
import { isKerasConfig, inspectKerasConfig } from '../graphs/keras';
import { decodeJson, deepText } from '../graphs/keras/text';

/** Tokenizers are the largest: 35 MB with 260,000 entries. */
export const JSON_LIMIT = 64_000_000;

const START = /^[\uFEFF\s]*[[{]/;

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const { source, member, tick } = input;
  if (source.size > JSON_LIMIT)
    return inspection('json', [
      finding('config/too-large', 'unknown', message('formats_code_config_too_large', source.size), {
        member,
      }),
    ]);
  const bytes = await source.read(0, source.size);
  const text = decodeJson(bytes).replace(/^\uFEFF/, '');
  const rules = new ConfigRules(member, tick);
  return keepingOn(
    input.kept,
    () => rules.findings,
    () => judge(text, bytes, rules, input),
  );
}

async function judge(
  text: string,
  bytes: Uint8Array,
  rules: ConfigRules,
  input: AnalyzerInput,
): Promise<Inspection> {
  const { member, tick } = input;
  try {
    const { value, duplicates, whole } = jsonText(text, () => tick(), { keepsPart: true });
    for (const { key } of duplicates) rules.add('duplicate-key', 'note', key);
    rules.walk(value);
    // What was read of a text that takes too much memory counts; the rest is not known.
    if (!whole) return await rules.inspection('json', input, [limitFinding('work', member)]);
    if (!isKerasConfig(value)) return await rules.inspection('json', input);
    const keras = inspectKerasConfig(bytes, member, () => tick());
    return await rules.inspection('keras-json', input, keras.findings);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    if (deepText(text)) rules.add('too-deep', 'suspicious');
    else rules.add('no-json', 'broken', String(error.offset));
    return await rules.inspection('json', input);
  }
}

/**
 * JSON that configures a library: `config.json`, `tokenizer_config.json`, `model_index.json`, `modules.json`, Keras
 * configurations. Other JSON is data (facts/SERIALIZATION §9, Hugging Face repo code).
 */
export const jsonConfigFormat: Format = {
  id: 'json',
  title: 'JSON',
  version: 30,
  texts: 'formats-code',
  names: [['config', 'config', false, 'json']],
  text: { content: true },
  matches: (head, size) => size <= JSON_LIMIT && START.test(decodeJson(head)),
  analyze,
};
