import { message } from '../../../model/message';
import { safeText } from '../../../text/safe-text';
import type { ByteFinding, Format } from '../../core/contract';
import { finding, inspection } from '../../core/inspection';
import { NotJinja, tokenize } from './lexer';
import { parse } from './parser';
import { traitsOf, type Trait } from './rules';
import { traitsOfText, traitsOfTokens } from './scan';
import { follow } from './scope';

/** The longest chat template seen on a hub has 30,000 characters. */
export const TEMPLATE_LIMIT = 150_000;

/** Findings told for one template; the rest would repeat them. */
const TRAIT_LIMIT = 20;

/** Characters of a name that are shown. */
const SHOWN = 80;

const KEYS: Readonly<Record<Trait['rule'], string>> = {
  internals: 'formats_code_template_internals',
  'built-name': 'formats_code_template_built_name',
  'unknown-name': 'formats_code_template_unknown_name',
  'attribute-filter': 'formats_code_template_attribute_filter',
  format: 'formats_code_template_format',
  runs: 'formats_code_template_runs',
  gateway: 'formats_code_template_gateway',
  'other-template': 'formats_code_template_other_template',
  'unknown-function': 'formats_code_template_unknown_function',
  'internals-text': 'formats_code_template_internals_text',
};

interface Reading {
  readonly traits: readonly Trait[];
  readonly understood: 'whole' | 'tokens' | 'nothing';
}

/** Null where Jinja itself would refuse. */
function attempt<T>(step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (error instanceof NotJinja) return null;
    throw error;
  }
}

function read(text: string, tick: () => void): Reading {
  const tokens = attempt(() => tokenize(text, tick));
  if (!tokens) return { traits: traitsOfText(text), understood: 'nothing' };
  const statements = attempt(() => parse(tokens));
  if (!statements) return { traits: traitsOfTokens(tokens), understood: 'tokens' };
  return { traits: traitsOf(follow(statements, tick), tick), understood: 'whole' };
}

/**
 * What a Jinja template would do if it were rendered without a sandbox (CVE-2024-34359; facts/SERIALIZATION §9
 * GGUF). The template is cut into tokens and parsed, never rendered. Throws nothing but what `tick` throws.
 */
export function inspectTemplate(
  text: string,
  member: string | null,
  tick: () => void = () => undefined,
): readonly ByteFinding[] {
  const place = { member };
  const { traits, understood } = read(text.slice(0, TEMPLATE_LIMIT), tick);
  const seen = new Map(traits.map((each) => [`${each.rule} ${each.verdict} ${each.name}`, each]));
  const found = [...seen.values()]
    .slice(0, TRAIT_LIMIT)
    .map(({ rule, verdict, name }) =>
      finding(`jinja/${rule}`, verdict, message(KEYS[rule], safeText(name, { limit: SHOWN })), place),
    );
  if (text.length > TEMPLATE_LIMIT)
    found.push(
      finding('jinja/too-long', 'suspicious', message('formats_code_template_too_long', text.length), place),
    );
  if (understood === 'tokens')
    found.push(finding('jinja/grammar', 'unknown', message('formats_code_template_grammar'), place));
  if (understood === 'nothing')
    found.push(finding('jinja/unreadable', 'suspicious', message('formats_code_template_unreadable'), place));
  return found;
}

const OPENING = /\{[{%#]/;

/** A template in a file of its own: `chat_template.jinja`. */
export const jinjaFormat: Format = {
  id: 'jinja',
  title: 'Jinja',
  version: 5,
  texts: 'formats-code',
  names: [['config', 'config', false, 'jinja2?']],
  text: { content: false, also: 'j2|template' },
  matches: (head) => {
    const start = new TextDecoder().decode(head);
    return OPENING.test(start) && !start.includes('\0');
  },
  analyze: async ({ source, member, tick }) => {
    const bytes = await source.read(0, Math.min(source.size, TEMPLATE_LIMIT));
    const found = inspectTemplate(new TextDecoder().decode(bytes), member, () => tick());
    const cut =
      source.size > TEMPLATE_LIMIT
        ? [
            finding('jinja/too-long', 'suspicious', message('formats_code_template_too_long', source.size), {
              member,
            }),
          ]
        : [];
    return inspection('jinja', [...found, ...cut]);
  },
};
