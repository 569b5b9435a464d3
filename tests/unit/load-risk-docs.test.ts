import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FILE_BYTES, FILE_REQUESTS, PAGE_BYTES, PAGE_REQUESTS } from '../../utils/bytes/limits';
import { FILE_VERDICTS } from '../../utils/formats/core/contract';
import { DEPTH_LIMIT } from '../../utils/formats/core/limits';
import { RULES } from '../../utils/rules/index';
import { ROOT } from './rules/sources';

const DOC = readFileSync(join(ROOT, 'docs/load-risk.md'), 'utf8');
const FORMATS = join(ROOT, 'utils/formats');
const SOURCE = readdirSync(FORMATS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(FORMATS, name), 'utf8'))
  .join('\n')
  .replaceAll(/\/\*.*?\*\//gs, '');

/** Ids that are put together, with one word left open: `zip/${oddity}`, `pickle/${grade}-import`. */
const TEMPLATES = [
  ...SOURCE.matchAll(/`([a-z0-9-]*(?:\$\{[^}`]+\})?[a-z0-9-]*\/[a-z0-9-]*(?:\$\{[^`]+?\})?[a-z0-9-]*)`/g),
]
  .map(([, template = '']) => template)
  .filter((template) => template.split('${').length === 2);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether the source has this text as a literal, also as a key or with `_` for `-`. */
const hasWord = (word: string): boolean =>
  [word, word.replaceAll('-', '_')].some((each) => new RegExp(`['\\s]${escaped(each)}(?:'|:)`).test(SOURCE));

function isTold(id: string): boolean {
  if (SOURCE.includes(`'${id}'`)) return true;
  return TEMPLATES.some((template) => {
    const parts = template.split(/\$\{.+?\}(?!\})/).map(escaped);
    const filled = new RegExp(`^${parts.join('([a-z0-9-]+)')}$`).exec(id);
    return filled !== null && filled.slice(1).every(hasWord);
  });
}

const NAMED = [...DOC.matchAll(/`([a-z0-9-]+\/[a-z0-9-]+)`/g)].map(([, id = '']) => id);
const rules = new Set<string>(RULES.map(({ id }) => id));

it.each([...new Set(NAMED)])('%s is told by a reader, or is a rule', (id) => {
  expect(rules.has(id) || isTold(id)).toBe(true);
});

it('would not take any id', () => {
  for (const id of ['zip/nothing-such', 'nothing/hidden', 'pickle/harmless-import', 'keras/'])
    expect([id, isTold(id)]).toEqual([id, false]);
});

it('explains every verdict, in the order in which they decide', () => {
  const explained = [...DOC.matchAll(/^\| (\w+) +\| /gm)].map(([, word = '']) => word);
  expect(explained.filter((word) => FILE_VERDICTS.some((verdict) => verdict === word))).toEqual([
    ...FILE_VERDICTS,
  ]);
});

it('states the budget and the depth as they are', () => {
  expect(DOC).toContain(`${PAGE_BYTES / 1e6} MB and ${PAGE_REQUESTS} requests for one page`);
  expect(DOC).toContain(`${FILE_BYTES / 1e6} MB and ${FILE_REQUESTS} requests for each file`);
  expect(DOC.replaceAll(/\s+/g, ' ')).toContain(`to a depth of ${DEPTH_LIMIT}`);
});
