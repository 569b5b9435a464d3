import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from './catalogue';
import zhLoadRisk from '../../../assets/locales/zh_CN/load-risk.json';
import zhOpenness from '../../../assets/locales/zh_CN/openness.json';
import zhProvenance from '../../../assets/locales/zh_CN/provenance.json';
import { RULES } from '../../../utils/rules';
import { AXES } from '../../../utils/model/finding';
import { LADDER } from '../../../utils/rules/verdicts/openness';
import { placeholders } from './placeholders';
import { ROOT, sourcesIn } from './sources';

const zh: Readonly<Record<string, string>> = { ...zhOpenness, ...zhLoadRisk, ...zhProvenance };
const ids = RULES.map(({ id }) => id);

/** docs/rules.md: `## Load risk`, below it `### load-risk/custom-code`, below that `- Needs: customCode`. */
const entries = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8')
  .split(/^## /m)
  .flatMap((part) => {
    const axis = part.slice(0, part.indexOf('\n')).toLowerCase().replaceAll(' ', '-');
    return [...part.matchAll(/^### (\S+)\n(?:(?!^#)[^])*?^- Needs: (.*)$/gm)].map(
      ([, id = '', needs = '']) => ({
        axis,
        id,
        needs,
      }),
    );
  });
const byName = (a: string, b: string) => a.localeCompare(b);

describe('rules', () => {
  test('docs/rules.md has one entry for each, and no other', () => {
    expect(entries.map(({ id }) => id).toSorted(byName)).toEqual(ids.toSorted(byName));
  });

  test('an entry stands under its axis and names what the rule needs', () => {
    for (const { id, axis, needs, anyOf } of RULES) {
      const entry = entries.find((each) => each.id === id);
      const needed = [...needs, ...(anyOf.length > 0 ? [anyOf.join(' or ')] : [])].join(', ');
      expect([id, entry?.axis, entry?.needs]).toEqual([id, axis, needed]);
    }
  });

  test('file name = id, one file each, every file in the list', () => {
    const files = AXES.flatMap((axis) => sourcesIn(`utils/rules/${axis}`));
    const paths = files.map(({ path }) => path.replace(/^utils\/rules\/(.*)\.ts$/, '$1'));
    expect(paths.toSorted(byName)).toEqual(ids.toSorted(byName));
    for (const { path, text } of files) {
      expect(text).toContain(`id: '${path.replace(/^utils\/rules\/(.*)\.ts$/, '$1')}'`);
    }
  });
});

describe('texts', () => {
  const sources = sourcesIn('utils/rules', 'utils/formats', 'utils/licenses');
  const code = sources.map(({ text }) => text).join('\n');
  const keys = Object.keys(en);

  /** Keys as the code writes them: `${…}` stands for some part, `counted` for `_one` and `_many`. */
  const written = [
    ...code.matchAll(/['`]((?:openness|load_risk|provenance)_(?:[\w]|\$\{[^}]*\})+)['`]/g),
  ].map(([, key = '']) => ({
    key,
    pattern: new RegExp(`^${key.replaceAll(/\$\{[^}]*\}/g, '\\w*')}(_one|_many)?$`),
  }));
  // A key that starts another one: `${key}_tag_only`, `${key}_issues`.
  const prefixes = written
    .filter(({ key }) => code.includes(`const key = \`${key}\``))
    .map(({ pattern }) => pattern);
  const startsWithPrefix = (key: string) =>
    prefixes.some((pattern) => new RegExp(pattern.source.replace('(_one|_many)?$', '_\\w+$')).test(key));

  test('every key that the code writes exists', () => {
    expect(written.length).toBeGreaterThan(40);
    const missing = written.filter(
      ({ pattern }) => !keys.some((key) => pattern.test(key) || startsWithPrefix(key)),
    );
    expect(missing.map(({ key }) => key)).toEqual([]);
  });

  test('every key is used', () => {
    expect(
      keys.filter((key) => !written.some(({ pattern }) => pattern.test(key)) && !startsWithPrefix(key)),
    ).toEqual([]);
  });

  test('both languages have the same keys and placeholders', () => {
    expect(Object.keys(zh)).toEqual(keys);
    for (const key of keys)
      expect([key, placeholders(zh[key] ?? '')]).toEqual([key, placeholders(en[key] ?? '')]);
  });

  test('counted texts come in pairs that take the same', () => {
    for (const key of keys.filter((candidate) => /_(one|many)$/.test(candidate))) {
      const other = key.endsWith('_one') ? key.replace(/_one$/, '_many') : key.replace(/_many$/, '_one');
      expect([key, placeholders(en[other] ?? '')]).toEqual([key, placeholders(en[key] ?? '')]);
    }
  });

  test('each requirement of the ladder has its reason', () => {
    for (const requirement of [...LADDER.flatMap(({ needs }) => needs), 'rights', 'access', 'base']) {
      expect(keys).toContain(`openness_reason_unmet_${requirement.replaceAll('-', '_')}`);
    }
  });

  test('calm, whole sentences, and nothing that reads as markup', () => {
    for (const text of [...Object.values(en), ...Object.values(zh)]) {
      expect(text).toMatch(/[.。”]$/);
      expect(text).not.toMatch(/[!！<>&]|malware|hack/i);
    }
  });
});
