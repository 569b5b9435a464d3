import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalised } from '../../../scripts/lib/fingerprint';
import { nameTable } from '../../../scripts/lib/name-table';
import { forgotten, readers } from '../../../scripts/lib/readers';
import { LIMIT_KEYS } from '../../../utils/formats/core/limits';
import { FORMATS } from '../../../utils/formats/index';
import NAME_TABLE from '../../../utils/formats/names/name-table.json';
import RECORDED from '../../fingerprints/readers.json';
import { ROOT } from '../rules/sources';

const LOCALES = readdirSync(join(ROOT, 'assets/locales'));
const texts = (locale: string, file: string) =>
  Object.keys(
    JSON.parse(readFileSync(join(ROOT, 'assets/locales', locale, `${file}.json`), 'utf8')) as object,
  );

describe('the list of formats', () => {
  it('names each once', () => {
    const ids = FORMATS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('gives the table of names: run npm run fingerprints', () => {
    expect(NAME_TABLE).toEqual(nameTable());
  });

  it('reads names as patterns without flags, whose endings fit one row each', () => {
    const names = FORMATS.flatMap((format) => format.names.map(([, , , name]) => name));
    expect(names.filter((name) => typeof name !== 'string' && name.flags !== '')).toEqual([]);
    const endings = names.flatMap((name) => (typeof name === 'string' ? name.split('|') : []));
    for (const ending of endings.filter((one) => /^\w+$/.test(one))) {
      const rows = NAME_TABLE.filter(
        (row) => row.path.startsWith('\\.(?:') && new RegExp(row.path).test(`x.${ending}`),
      );
      expect([ending, rows.length]).toEqual([ending, 1]);
    }
  });

  it('has one entry in docs/load-risk.md for each format, and no other entry', () => {
    const [, entries = ''] = readFileSync(join(ROOT, 'docs/load-risk.md'), 'utf8').split('\n## Formats\n');
    const told = [...(entries.split('\n## ')[0] ?? '').matchAll(/^- \*\*(.+?)\*\*/gm)];
    const titles = FORMATS.flatMap(({ title }) => title.split(/,\s*/));
    expect(told.flatMap(([, names = '']) => names.split(/,\s*/)).toSorted()).toEqual(
      [...new Set(titles)].toSorted(),
    );
  });

  it.each(FORMATS)('$id has its texts in every language', ({ texts: file }) => {
    for (const locale of LOCALES) expect(texts(locale, file)).not.toEqual([]);
  });

  it.each(LOCALES)('tells every limit in %s', (locale) => {
    const told = texts(locale, 'formats-containers').filter((key) => key.startsWith('formats_limit_'));
    expect(told.toSorted()).toEqual(LIMIT_KEYS.map((key) => `formats_limit_${key}`).toSorted());
  });
});

describe('a reader whose sources changed', () => {
  const now = readers();

  it('has a higher version than before', () => {
    const missing = forgotten(RECORDED, now);
    expect(missing, `raise the version of ${missing.join(', ')}, then run npm run fingerprints`).toEqual([]);
    expect(RECORDED, 'run npm run fingerprints').toEqual(now);
  });

  it('is noticed, each by its own files', () => {
    expect(Object.keys(now)).toEqual(['shared', ...FORMATS.map(({ id }) => id)]);
    const [id = ''] = Object.keys(now).slice(1);
    const before = { ...now, [id]: { version: 1, sources: 'other' } };
    expect(forgotten(before, { ...now, [id]: { version: 1, sources: 'changed' } })).toEqual([id]);
    expect(forgotten(before, { ...now, [id]: { version: 2, sources: 'changed' } })).toEqual([]);
    expect(forgotten({}, now)).toEqual([]);
  });

  it.each([
    ['const a = [1, 2];\n', '// why\nconst a = [\n  1, /* two */\n  2,\n];'],
    ["f('// x', /['\"]/, `/* ${y} */`)", "f(\n  '// x', // so\n  /['\"]/,\n  `/* ${y} */`,\n)"],
  ])('is not one whose layout or comments changed: %j', (one, other) => {
    expect(normalised(one)).toBe(normalised(other));
  });

  it.each([
    ["f('// x')", "f('// y')"],
    ['a(/\\/*1*\\//)', 'a(/\\/*2*\\//)'],
    ['x = /[\\\\/]*/.test(a); // */', 'x = /[\\\\/]*/.test(b); // */'],
  ])('is one where a text or a pattern changed: %j, %j', (one, other) => {
    expect(normalised(one)).not.toBe(normalised(other));
  });
});
