import { describe, expect, test } from 'vitest';
import { RULES } from '../../../utils/rules';
import { evaluate } from '../../../utils/rules/kernel';
import { HOSTILE, SAFETENSORS, factsWith, file, listOf } from './facts';
import { scan, word } from './scans';
import { sourcesIn } from './sources';

/** What knows no clock, no chance, no network and no page. Imports among rooms: tests/unit/directions.test.ts. */
const PARTS = ['model', 'text', 'names', 'licenses', 'formats', 'lineage', 'rules'];
/** Which packages a part may stand on; the others on none. */
const PACKAGES: ReadonlyMap<string, unknown> = new Map([
  ['names', 'fastest-levenshtein'],
  ['formats', expect.not.stringMatching(/^node:|preact|webextension/)],
  ['licenses', expect.stringMatching(/^spdx-(?:expression-parse$|license-ids\/)/)],
]);
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bbrowser\.|\bchrome\.|(?<!\.)\bdocument\.|(?<!\.)\bwindow\.|\bconsole\.|(?<!\.)\bprocess\.|\bset(Timeout|Interval)\b|\blocalStorage\b|\bimport\(/;
/** Names of the platform that a function may well give to a parameter of its own. */
const GLOBALS = ['window', 'document', 'process'];
const IMPORT = /^(?:import|export)\s[^;]*?from\s+'([^']+)'/gm;

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
const sources = sourcesIn(...PARTS.map((part) => `utils/${part}`));

describe.each(sources)('$path', ({ path, text }) => {
  const part = path.split('/')[1] ?? '';

  test('stands on the packages of its part', () => {
    for (const [, target = ''] of text.matchAll(IMPORT)) {
      // A format may stand on a small decoder, licences on SPDX's own lists, names on a distance; nothing on the platform or a framework.
      if (!target.startsWith('.')) expect([path, target]).toEqual([path, PACKAGES.get(part) ?? '']);
    }
  });

  test('reads no clock, no chance, no network, no page', () => {
    const code = withoutComments(text);
    const own = GLOBALS.filter((name) =>
      new RegExp(`\\b(?:const|let) ${name}\\b|\\b${name}:|[(,] ?${name}[,)]`).test(code),
    );
    const judged = own.reduce((rest, name) => rest.replaceAll(`${name}.`, ''), code);
    expect(judged).not.toMatch(IMPURE);
  });
});

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

test('all rules, twice on frozen facts: equal results, nothing changed', () => {
  const bad = file(`${HOSTILE}.pkl`, scan('unsafe', word('a', 'unsafe', 'dangerous os.system')));
  const facts = freeze(
    factsWith({
      publisher: { name: HOSTILE, displayName: HOSTILE, kind: 'organisation', followers: null },
      publisherSince: '2020-01-01',
      license: { ids: ['mit', 'other'], name: HOSTILE, link: null, file: null },
      library: 'transformers',
      weightsRecord: SAFETENSORS,
      customCode: { tagged: true, autoMap: [{ name: 'AutoModel', reference: 'a/b--c.D' }] },
      datasets: [{ id: HOSTILE, live: false }],
      papers: ['1'],
      files: {
        files: [...listOf(['model.safetensors', 'run.sh', 'x.onnx', 'model.sig']).files, bad],
        complete: false,
      },
      scannedFileCount: 1,
      repositoryScan: { done: false, issues: [{ path: 'run.sh', level: 'unsafe' }] },
    }),
  );
  const before = structuredClone(facts);
  const first = evaluate(facts, RULES);
  expect(evaluate(facts, RULES)).toEqual(first);
  expect(facts).toEqual(before);
  expect(first.findings.length).toBeGreaterThan(10);
  expect(JSON.parse(JSON.stringify(first))).toEqual(first); // plain JSON: it crosses messages and the cache
});
