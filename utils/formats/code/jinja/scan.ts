import { unescaped } from './escapes';
import type { Token } from './lexer';
import { holdsInternal, isInternal, runsCode } from './names';
import type { Trait } from './rules';

/** Strings next to each other, or joined by `+` and `~`, taken as one. */
function joinedStrings(tokens: readonly Token[]): readonly string[] {
  const texts: string[] = [];
  let open = false;
  for (const { type, value } of tokens) {
    if (type === 'text') {
      if (open) texts.push(`${texts.pop() ?? ''}${value}`);
      else texts.push(value);
      open = true;
    } else if (type !== 'sign' || (value !== '+' && value !== '~')) open = false;
  }
  return texts;
}

/** What the tokens of a template say when its grammar is not known here. */
export function traitsOfTokens(tokens: readonly Token[]): readonly Trait[] {
  const words = tokens.flatMap(({ type, value }, index): readonly Trait[] => {
    if (type !== 'name') return [];
    if (isInternal(value)) return [{ rule: 'internals', verdict: 'dangerous', name: value }];
    if (value === 'attr' && tokens[index - 1]?.value === '|')
      return [{ rule: 'attribute-filter', verdict: 'suspicious', name: value }];
    return runsCode(value) && tokens[index + 1]?.value === '('
      ? [{ rule: 'runs', verdict: 'dangerous', name: value }]
      : [];
  });
  const texts = joinedStrings(tokens).flatMap((text): readonly Trait[] => {
    if (isInternal(text)) return [{ rule: 'internals', verdict: 'dangerous', name: text }];
    return holdsInternal(text) ? [{ rule: 'internals-text', verdict: 'suspicious', name: text }] : [];
  });
  return [...words, ...texts];
}

/** Statements and expressions; one that is never closed reaches to the end. */
const REGION = /\{[{%]([\s\S]*?)(?:[}%]\}|$)/g;

const INTERNAL_WORD = /__[a-z]\w*__/i;

/** What the text between the braces says when it cannot even be cut into tokens. */
export const traitsOfText = (template: string): readonly Trait[] =>
  [...unescaped(template).matchAll(REGION)].flatMap(([, inside = '']): readonly Trait[] => {
    const name = INTERNAL_WORD.exec(inside)?.[0];
    return name === undefined ? [] : [{ rule: 'internals', verdict: 'dangerous', name }];
  });
