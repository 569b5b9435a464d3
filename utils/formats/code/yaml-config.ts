import { parseAllDocuments, type Document } from 'yaml';
import { message } from '../../model/message';
import { ConfigRules } from './config-rules';
import { judgeDamaged, judgeTag } from './configs/yaml-tags';
import type { AnalyzerInput, Inspection, Format } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import { LimitError } from '../core/limits';
import { keepingOn } from '../core/stopped';
import { decodeJson } from '../graphs/keras/text';
import { UNFOLDED_LIMIT, YamlReading } from './yaml-reading';

/** Configurations of training runs reach 200,000 bytes; on hostile text the parser takes seconds for a megabyte. */
export const YAML_LIMIT = 600_000;

/** Texts in texts that HyperPyYAML parses again, one inside the other. */
const AGAIN_LIMIT = 4;

type Documents = readonly Document.Parsed[];

/** Tags are kept as they stand: none is known here, and none builds anything. */
function parse(text: string): Documents | null {
  try {
    const parsed = parseAllDocuments(text, {
      logLevel: 'silent',
      uniqueKeys: false,
      prettyErrors: false,
      stringKeys: false,
    });
    return Array.isArray(parsed) ? (parsed as Documents) : [];
  } catch (error) {
    // The parser recurses: deep nesting ends as RangeError.
    if (error instanceof LimitError) throw error;
    return null;
  }
}

/** PyYAML ends a line, and a comment, at each of these (`reader.py`, `scanner.py`); YAML 1.2 only at some. */
const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;

/** What a text has its loader do. `times`: how often it was parsed again. Answers whether it is YAML. */
function judge(text: string, rules: ConfigRules, times: number): boolean {
  rules.tick(text.length);
  const documents = parse(text);
  if (documents === null) rules.add('too-deep', 'suspicious');
  for (const document of documents ?? []) {
    const reading = new YamlReading(document, () => rules.tick());
    for (const tag of reading.tags) judgeTag(tag, rules);
    if (reading.size >= UNFOLDED_LIMIT) rules.add('alias-bomb', 'suspicious');
    if (reading.tooDeep) rules.add('too-deep', 'suspicious');
    rules.walk(reading.json, reading.shared);
    for (const again of reading.again)
      if (times < AGAIN_LIMIT) judge(`[${again}]`, rules, times + 1);
      else rules.add('too-deep', 'suspicious');
  }
  return (documents ?? []).every(({ errors }) => errors.length === 0);
}

/** What a YAML text configures, by its nodes and tags. Nothing is built from it. */
async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const { source, member, tick } = input;
  if (source.size > YAML_LIMIT)
    return inspection('yaml', [
      finding('config/too-large', 'unknown', message('formats_code_config_too_large', source.size), {
        member,
      }),
    ]);
  const text = decodeJson(await source.read(0, source.size)).replaceAll(LINE_BREAK, '\n');
  const rules = new ConfigRules(member, tick);
  return keepingOn(
    input.kept,
    () => rules.findings,
    () => {
      if (!judge(text, rules, 0)) {
        rules.add('no-yaml', 'broken');
        judgeDamaged(text, rules);
      }
      return rules.inspection('yaml', input);
    },
  );
}

const START = /^(?:---|%YAML|%TAG|!|\s*#|[\w"'-][^\n]{0,200}:(?:\s|$)|- )/m;

/** YAML configurations: NeMo, Hydra, SpeechBrain, MLflow, training settings. */
export const yamlFormat: Format = {
  id: 'yaml',
  title: 'YAML',
  version: 23,
  texts: 'formats-code',
  names: [
    // SpeechBrain and CosyVoice read these with HyperPyYAML, whose `!new:` and `!apply:` tags call what they name.
    ['hyperpyyaml', 'code-carrying', false, /(^|\/)(?:hyperparams|cosyvoice\d*)\.ya?ml$/],
    ['mlflow', 'code-carrying', false, /(^|\/)mlmodel$/],
    ['config', 'config', false, 'ya?ml'],
  ],
  text: { content: false },
  matches: (head) => !head.includes(0) && START.test(new TextDecoder().decode(head)),
  analyze,
};
