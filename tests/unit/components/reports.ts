import { message } from '../../../utils/model/message';
import { FACT_NAMES } from '../../../utils/facts/facts';
import type { Finding } from '../../../utils/model/finding';
import type { CoverageRow } from '../../../utils/report/coverage';
import { hubId, type ModelId } from '../../../utils/model/subject';
import type { Summary } from '../../../utils/report/summary';
import type {
  LoadRiskVerdict,
  OpennessVerdict,
  ProvenanceVerdict,
  Verdicts,
} from '../../../utils/model/verdict';

export const NOW = Date.UTC(2026, 10, 22, 12);
export const PAGE = 'https://huggingface.co/moonshotai/Kimi-K2-Thinking';
export const COMMIT = '612681931a8c906ddb349f8ad0f582cb552189cd';

const page = { kind: 'page', url: PAGE, path: '/cardData/license' } as const;

/** A finding with a real one's shape; give what matters. */
export const finding = (part: Partial<Finding>): Finding => ({
  rule: 'openness/license-class',
  axis: 'openness',
  level: 'note',
  grounding: 'declared',
  message: message('The licence “$1” adds terms of its own', 'modified-mit'),
  evidence: [{ source: page, file: null, seen: 'modified-mit' }],
  change: message('A licence on the open list, or these terms in it'),
  weight: null,
  ...part,
});

/** `count` of the facts were looked at on the page; the rest were not on it. */
export const coverage = (count: number) => {
  const rows = FACT_NAMES.map((fact, index): CoverageRow =>
    index < count
      ? { fact, state: 'collected', reason: null, from: 'page', url: PAGE, at: NOW }
      : { fact, state: 'not-collected', reason: 'not-on-this-page', from: null, url: null, at: null },
  );
  return { rows, collected: count, total: rows.length, elsewhere: [] };
};

export const openness = (part: Partial<OpennessVerdict> = {}): OpennessVerdict => ({
  axis: 'openness',
  assessed: true,
  tier: { lower: 2, upper: 4 },
  level: { lower: 2, upper: 4 },
  suffix: null,
  firstUnmet: 'data-disclosure',
  reason: message('Weights, card and architecture are open; what it was trained on is not described'),
  deciding: [0],
  ...part,
});

export const loadRisk = (part: Partial<LoadRiskVerdict> = {}): LoadRiskVerdict => ({
  axis: 'load-risk',
  level: 'data-only',
  byDefault: 'data-only',
  elsewhere: null,
  reason: message('A default load reads 62 safetensors files and no code'),
  deciding: [1],
  ...part,
});

export const provenance = (part: Partial<ProvenanceVerdict> = {}): ProvenanceVerdict => ({
  axis: 'provenance',
  level: 'claimed',
  reason: message('Nothing here can be checked against anything but the author’s word'),
  deciding: [2],
  ...part,
});

export const FINDINGS: readonly Finding[] = [
  finding({}),
  finding({
    rule: 'load-risk/default-load',
    axis: 'load-risk',
    grounding: 'observed',
    level: 'good',
    message: message('A default load reads 62 safetensors files and no code'),
    evidence: [
      {
        source: { kind: 'api', url: `${PAGE}/tree/main`, path: '/siblings/14/rfilename' },
        file: 'model-00001-of-000062.safetensors',
        seen: 'safetensors header, 1,214 tensors',
      },
    ],
    change: message('A file of another format that the library prefers'),
  }),
  finding({
    rule: 'provenance/publisher',
    axis: 'provenance',
    grounding: 'inferred',
    message: message(
      'The publisher is an organisation with 21,400 followers; that proves nothing about these bytes',
    ),
    evidence: [{ source: { ...page, path: '/authorData' }, file: null, seen: 'moonshotai' }],
    change: message('A signature by the publisher that covers every weight file'),
  }),
];

/** A summary of a plain, honest model; give what differs. */
export const summary = (
  part: Partial<Omit<Summary, 'verdicts'>> & { verdicts?: Partial<Verdicts> } = {},
): Summary => ({
  subject: { hub: hubId('huggingface'), id: 'moonshotai/Kimi-K2-Thinking' as ModelId, revision: COMMIT },
  stage: 'hub',
  findings: FINDINGS,
  coverage: coverage(14),
  ruleset: '1',
  assessedAt: NOW - 3 * 60_000,
  origin: 'fresh',
  final: true,
  ...part,
  verdicts: { openness: openness(), loadRisk: loadRisk(), provenance: provenance(), ...part.verdicts },
});

/** A model whose pickle runs a command, under somebody else's name. */
export const dangerousSummary = (): Summary => {
  const bad = message('$1 imports $2 and calls it', 'pytorch_model.bin', 'os.system');
  const fake = message('The name imitates $1, which is another account’s', 'meta-llama/Llama-3.1-8B');
  return summary({
    subject: { hub: hubId('huggingface'), id: 'meta-Ilama/Llama-3.1-8B' as ModelId, revision: 'main' },
    verdicts: {
      openness: openness({
        tier: { lower: 1, upper: 1 },
        suffix: 'C',
        firstUnmet: 'rights',
        reason: message('The licence “$1” is a community licence with its own conditions', 'llama3.1'),
      }),
      loadRisk: loadRisk({ level: 'dangerous', byDefault: 'dangerous', elsewhere: 'runs-code', reason: bad }),
      provenance: provenance({ level: 'contradicted', reason: fake }),
    },
    findings: [
      finding({
        message: message('The licence “$1” is a community licence with its own conditions', 'llama3.1'),
      }),
      finding({
        rule: 'load-risk/pickle-files',
        axis: 'load-risk',
        level: 'worst',
        grounding: 'observed',
        message: bad,
        evidence: [
          {
            source: { kind: 'file', url: `${PAGE}/blob/main/pytorch_model.bin`, path: '/0x1c2' },
            file: 'pytorch_model.bin',
            seen: 'GLOBAL os system · REDUCE',
          },
          {
            source: { kind: 'page', url: PAGE, path: '/entries/4/securityFileStatus/pickleImportScan' },
            file: 'pytorch_model.bin',
            seen: 'os.system: dangerous',
          },
        ],
        change: message('A revision without this file, or with these bytes replaced'),
      }),
      finding({ rule: 'provenance/look-alike', axis: 'provenance', level: 'worst', message: fake }),
    ],
  });
};
