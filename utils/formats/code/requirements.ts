import { message } from '../../model/message';
import { requirementSources } from './configs/requirement';
import { markedText } from '../encodings/marked-text';
import type { AnalyzerInput, ByteFinding, Format, Inspection } from '../core/contract';
import { shown } from '../core/guarded';
import { finding, inspection } from '../core/inspection';

/** A frozen environment of a thousand packages with hashes has 300,000 characters. */
const TEXT_LIMIT = 2_000_000;
/** Lines that are told. */
const TOLD = 20;

const VERDICTS = { known: 'note', elsewhere: 'suspicious', local: 'suspicious' } as const;

async function analyze({ source, member, tick }: AnalyzerInput): Promise<Inspection> {
  const place = { member };
  const length = Math.min(source.size, TEXT_LIMIT);
  tick(length);
  const text = markedText(await source.read(0, length));
  const found = new Map<string, ByteFinding>();
  const opens: string[] = [];
  for (const line of text.replaceAll(/\\\r?\n/g, ' ').split(/\r\n?|\n/)) {
    tick();
    for (const from of requirementSources(line)) {
      if (from.kind === 'file') opens.push(from.path);
      if (!('where' in from) || found.size >= TOLD) continue;
      const id = `requirements/${from.kind}`;
      const told = message(`formats_code_requirements_${from.kind}`, shown(from.where));
      found.set(`${id} ${from.where}`, finding(id, VERDICTS[from.kind], told, place));
    }
  }
  if (source.size > TEXT_LIMIT)
    found.set('', finding('requirements/too-long', 'unknown', message('formats_limit_text_size'), place));
  return inspection('requirements', [...found.values()], [], { opens });
}

/**
 * What pip installs for a model (pip, "Requirements File Format"). No loader installs it by itself; people and hosted
 * demos do, and what is installed from elsewhere than Python's own index runs then.
 */
export const requirementsFormat: Format = {
  id: 'requirements',
  title: 'requirements',
  version: 2,
  texts: 'formats-code',
  names: [['requirements', 'config', false, /(^|\/)(?:[\w.-]*requirements[\w.-]*|constraints)\.txt$/]],
  text: { content: false },
  matches: (head) => /^\s*(?:#|-{1,2}[a-z]|[a-z][\w.-]*\s*(?:$|[=<>!~@[;]))/im.test(markedText(head)),
  analyze,
};
