import { message } from '../../model/message';
import { ConfigRules } from './config-rules';
import { literal } from './python/syntax';
import type { AnalyzerInput, Format, Inspection } from '../core/contract';
import { finding, inspection } from '../core/inspection';

/** Configurations of ensembles have 20,000 characters. */
const TEXT_LIMIT = 1_000_000;

/** Words, quoted texts and marks of protobuf's text format; comments begin with `#`. */
const TOKEN = /#[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\w.+/-]+|[[\]{}<>:;,]/g;

type Fields = ReadonlyMap<string, ReadonlySet<string>>;

/** The values of each field wherever it stands; texts side by side are one (protobuf, "Text Format Language"). */
function fieldsOf(text: string, tick: () => void): Fields {
  const fields = new Map<string, Set<string>>();
  let name = '';
  let value: string | null = null;
  const end = () => {
    const known = fields.get(name) ?? new Set<string>();
    if (value !== null) fields.set(name, known.add(value));
    value = null;
  };
  for (const [token] of text.matchAll(TOKEN)) {
    tick();
    if (token.startsWith('#')) continue;
    if (/^["']/.test(token)) value = (value ?? '') + literal(token);
    else if (/^[\w.+/-]/.test(token)) {
      end();
      name = token;
    } else if (token !== ':') end();
  }
  end();
  return fields;
}

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const { source, member, tick } = input;
  if (source.size > TEXT_LIMIT) {
    const text = message('formats_code_config_too_large', source.size);
    return inspection('triton', [finding('config/too-large', 'unknown', text, { member })]);
  }
  tick(source.size);
  const fields = fieldsOf(new TextDecoder().decode(await source.read(0, source.size)), tick);
  const rules = new ConfigRules(member, tick);
  if (fields.get('backend')?.has('python') || fields.get('platform')?.has('python'))
    rules.add('python-backend', 'suspicious');
  if (fields.get('key')?.has('EXECUTION_ENV_PATH')) {
    const paths = [...(fields.get('string_value') ?? [])].filter((value) => /\.tar|[/\\$]/.test(value));
    rules.add('environment', 'suspicious', paths.join(', '));
  }
  for (const path of fields.get('default_model_filename') ?? []) rules.opens(path);
  return rules.inspection('triton', input);
}

/** Triton's `config.pbtxt`: the Python backend imports and runs `<version>/model.py` of the model's folder (facts/LOADERS §4). */
export const tritonFormat: Format = {
  id: 'triton',
  title: 'Triton',
  version: 17,
  texts: 'formats-code',
  names: [['triton', 'code-carrying', false, /(^|\/)config\.pbtxt$/]],
  text: { content: false },
  matches: (head) => /^\s*(?:name|platform|backend|max_batch_size)\s*:/m.test(new TextDecoder().decode(head)),
  analyze,
};
