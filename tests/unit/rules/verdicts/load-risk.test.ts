import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../../utils/model/finding';
import { message } from '../../../../utils/model/message';
import { LOAD_RISK_LEVELS, type LoadRiskLevel } from '../../../../utils/model/verdict';
import { RULES } from '../../../../utils/rules';
import { evaluate } from '../../../../utils/rules/kernel';
import { loadRiskVerdict } from '../../../../utils/rules/verdicts/load-risk';
import { NO_RECORD, SAFETENSORS, factsWith, ggufRecord, listOf } from '../facts';

const weighing = (level: LoadRiskLevel, scope: 'default' | 'elsewhere'): Finding => ({
  rule: 'load-risk/x',
  axis: 'load-risk',
  level: 'note',
  grounding: 'observed',
  message: message(`${scope} ${level}`),
  evidence: [],
  change: null,
  weight: { axis: 'load-risk', level, scope },
});

test.each([
  [[], 'unknown', 'unknown', null],
  [['data-only default'], 'data-only', 'data-only', null],
  [['data-only default', 'unknown default'], 'unknown', 'unknown', null],
  [['restricted default', 'data-only default'], 'restricted', 'restricted', null],
  [['runs-code default', 'unknown default'], 'runs-code', 'runs-code', null],
  [['data-only default', 'runs-code elsewhere'], 'data-only', 'data-only', 'runs-code'],
  [['data-only default', 'dangerous elsewhere'], 'dangerous', 'data-only', 'dangerous'],
  [['data-only elsewhere'], 'unknown', 'unknown', 'data-only'],
] as const)('%j: %s', (given, level, byDefault, elsewhere) => {
  const findings = given.map((text) => {
    const [of, scope] = text.split(' ');
    const known = LOAD_RISK_LEVELS.find((candidate) => candidate === of) ?? 'unknown';
    return weighing(known, scope === 'default' ? 'default' : 'elsewhere');
  });
  expect(loadRiskVerdict(findings)).toMatchObject({ level, byDefault, elsewhere });
});

const levels = fc.constantFrom(...LOAD_RISK_LEVELS);
const anyFinding = fc
  .tuple(levels, fc.constantFrom('default' as const, 'elsewhere' as const))
  .map(([l, s]) => weighing(l, s));

test('unknown is never good: one word of it on the default load is enough', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), fc.nat(), (findings, at) => {
      const place = at % (findings.length + 1);
      const { byDefault, level } = loadRiskVerdict(
        findings.toSpliced(place, 0, weighing('unknown', 'default')),
      );
      for (const said of [byDefault, level]) expect(['dangerous', 'runs-code', 'unknown']).toContain(said);
    }),
  );
});

test('more findings never make it better', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { minLength: 1 }), anyFinding, (findings, more) => {
      const rank = (of: readonly Finding[]) => LOAD_RISK_LEVELS.indexOf(loadRiskVerdict(of).byDefault);
      const said = findings.some(({ weight }) => weight?.axis === 'load-risk' && weight.scope === 'default');
      if (said) expect(rank([...findings, more])).toBeLessThanOrEqual(rank(findings));
    }),
  );
});

const NAMES = [
  'model.safetensors',
  'pytorch_model.bin',
  'a.gguf',
  'm.onnx',
  'x.pkl',
  'tf_model.h5',
  'README.md',
  'run.py',
  '2_Dense/pytorch_model.bin',
  'unet/diffusion_pytorch_model.bin',
  'm.zip',
];
const PICKLE = /\.(bin|pkl)$/;

test('no word of the hub’s and no name makes an unread default load data only', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...NAMES)),
      fc.constantFrom(
        null,
        'transformers',
        'diffusers',
        'sentence-transformers',
        'gguf',
        'newlib',
        'keras',
        'sklearn',
      ),
      fc.constantFrom(NO_RECORD, SAFETENSORS, ggufRecord('a.gguf')),
      fc.boolean(),
      fc.constantFrom('safe' as const, 'queued' as const),
      (paths, library, weightsRecord, complete, overall) => {
        const list = listOf(paths, complete);
        const files = { complete, files: list.files.map((f) => ({ ...f, scan: { overall, scanners: [] } })) };
        const facts = factsWith({
          library,
          weightsRecord,
          files,
          scannedFileCount: paths.length,
          repositoryScan: { done: true, issues: [] },
        });
        const { byDefault, level } = loadRiskVerdict(evaluate(facts, RULES).findings);
        const known = weightsRecord.safetensors !== null || weightsRecord.gguf !== null;
        const pickleCounts =
          (library === null || library === 'newlib') && paths.some((path) => PICKLE.test(path));
        if (!known || pickleCounts) expect([byDefault, level]).not.toContain('data-only');
        expect([byDefault, level]).not.toContain('restricted');
      },
    ),
    { numRuns: 300 },
  );
});
