import { message } from '../../model/message';
import { ConfigRules } from './config-rules';
import type { AnalyzerInput, Format, Inspection } from '../core/contract';
import { finding, inspection } from '../core/inspection';

/** Configurations of trained pipelines have 10,000 characters. */
const TEXT_LIMIT = 1_000_000;

/** `@architectures = "spacy.Tagger.v2"`, and the same inside a value that is JSON. */
const REGISTERED = /(?:^[ \t]*|["'{,\s])@(\w+)["']?\s*[=:]\s*["']([^"'\n]*)["']/gm;

/** Names that spaCy, thinc and their companions register; thinc's own layers and schedules have no package before them. */
const OWN =
  /^(?:(?:spacy(?:[-_][\w-]+)?|thinc|edsnlp|eds|scispacy|scispacy_\w+)\.[\w.-]+|[A-Za-z]\w*\.v\d+)$/;

/** spaCy's `config.cfg`: functions are looked up by registered names, and called with what stands beside them. */
async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const { source, member, tick } = input;
  if (source.size > TEXT_LIMIT) {
    const text = message('formats_code_config_too_large', source.size);
    return inspection('spacy', [finding('config/too-large', 'unknown', text, { member })]);
  }
  tick(source.size);
  const text = new TextDecoder().decode(await source.read(0, source.size));
  const rules = new ConfigRules(member, tick);
  for (const [, registry = '', name = ''] of text.matchAll(REGISTERED)) {
    tick();
    if (!OWN.test(name) && name !== '') rules.add('registry', 'suspicious', `@${registry}`, name);
  }
  return rules.inspection('spacy', input);
}

/** The functions that a name may stand for are those of installed packages (facts/LOADERS §4). */
export const spacyFormat: Format = {
  id: 'spacy',
  title: 'spaCy',
  version: 17,
  texts: 'formats-code',
  names: [['spacy', 'config', false, /(^|\/)config\.cfg$/]],
  text: { content: false },
  matches: (head) =>
    /^\s*\[(?:paths|system|nlp|components(?:\.[\w-]+)?|training|corpora|initialize|pretraining)\]/m.test(
      new TextDecoder().decode(head),
    ),
  analyze,
};
