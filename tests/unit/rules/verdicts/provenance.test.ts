import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../../utils/model/finding';
import { message } from '../../../../utils/model/message';
import { commitId } from '../../../../utils/model/subject';
import { PROVENANCE_LEVELS, type ProvenanceLevel } from '../../../../utils/model/verdict';
import { RULES } from '../../../../utils/rules';
import { evaluate } from '../../../../utils/rules/kernel';
import { provenanceVerdict } from '../../../../utils/rules/verdicts/provenance';
import { factsWith, listOf } from '../facts';

const weighing = (level: ProvenanceLevel | null): Finding => ({
  rule: 'provenance/x',
  axis: 'provenance',
  level: 'note',
  grounding: 'observed',
  message: message(String(level)),
  evidence: [],
  change: null,
  weight: level && { axis: 'provenance', level },
});

test.each([
  [[], 'unknown', 0],
  [[null], 'unknown', 0],
  [['unknown'], 'unknown', 0],
  [['claimed', 'unknown'], 'claimed', 1],
  [['claimed', 'identified'], 'identified', 1],
  [['signed', 'identified'], 'signed', 1],
  [['signed', 'contradicted', 'contradicted'], 'contradicted', 2],
] as const)('%j: %s', (levels, level, deciding) => {
  const verdict = provenanceVerdict(levels.map(weighing));
  expect(verdict.level).toBe(level);
  expect(verdict.deciding).toHaveLength(deciding);
});

test('a contradiction outranks whatever else is found', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PROVENANCE_LEVELS)), (levels) => {
      expect(provenanceVerdict([...levels, 'contradicted' as const].map(weighing)).level).toBe(
        'contradicted',
      );
    }),
  );
});

test('ticks, marks, followers and a signature file together turn nothing green', () => {
  const id = commitId('a'.repeat(40));
  if (!id) throw new Error('a fixed, well-formed commit id');
  const facts = factsWith({
    publisher: { name: 'acme', displayName: 'Acme', kind: 'organisation', followers: 10_000_000 },
    verifiedDomain: true,
    files: listOf(['model.sig', 'model.safetensors']),
    headCommit: { id, date: null, authors: [], signature: 'verified' },
    doi: '10.1/x',
    baseModels: [{ id: 'meta-llama/Llama-3.1-8B', relation: 'finetune' }],
    revision: { requested: id, kind: 'commit', commit: id },
  });
  const { findings } = evaluate(facts, RULES);
  expect(provenanceVerdict(findings).level).toBe('claimed');
  expect(findings.filter(({ axis, level }) => axis === 'provenance' && level === 'good')).toEqual([]);
});
