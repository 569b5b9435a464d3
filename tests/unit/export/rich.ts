import { assess } from '../../../utils/report/assess';
import type { ChainModel } from '../../../utils/facts/chain';
import type { Facts } from '../../../utils/facts/facts';
import type { LinkedDatasetFact } from '../../../utils/facts/linked';
import type { Report } from '../../../utils/report/report';
import { collected } from '../../../utils/model/slot';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';
import { HEAD } from '../../fixtures/model';
import { commitId } from '../../../utils/model/subject';

const SOURCE = { kind: 'api', url: 'https://huggingface.co/api/models/acme/anchor-7b', path: '' } as const;

export const link = (
  id: string,
  child: string,
  depth: number,
  part: Partial<ChainModel> = {},
): ChainModel => ({
  id,
  child,
  depth,
  relation: 'finetune',
  state: 'found',
  facts: null,
  ...part,
});

export const dataset = (id: string, part: Partial<LinkedDatasetFact> = {}): LinkedDatasetFact => ({
  id,
  state: 'found',
  gated: 'no',
  disabled: false,
  licenses: [],
  dataFiles: null,
  size: null,
  ...part,
});

/** A slot of these tests: read from the hub's API. */
export const slot = <Value>(value: Value) => collected(value, SOURCE, AT);

/** A report on a model of which everything was collected that exports draw on. */
export function richReport(change: Partial<Facts> = {}): Report {
  const facts: Facts = {
    ...filesPageFacts(),
    tags: slot(['transformers', 'text-generation', 'arxiv:2601.00001']),
    papers: collected(['2601.00001'], SOURCE, AT, 'declared'),
    doi: slot('10.57967/hf/5150'),
    licenseText: slot({
      path: 'LICENSE',
      match: 'same',
      id: 'apache-2.0',
      similarity: 1,
      changes: [],
      limits: [],
    }),
    cardReading: collected(
      {
        size: 2000,
        whole: true,
        frontMatter: 'read',
        prose: 1200,
        bases: [],
        sections: [],
        links: [],
        statements: [
          {
            topic: 'training-data',
            says: 'given',
            line: 12,
            seen: 'Trained on acme/logs.',
            url: null,
            names: [],
          },
          {
            topic: 'hyperparameters',
            says: 'withheld',
            line: 20,
            seen: 'We keep these.',
            url: null,
            names: [],
          },
        ],
      },
      SOURCE,
      AT,
      'declared',
    ),
    linkedDatasets: slot([
      dataset('acme/logs', {
        licenses: ['cc-by-4.0', 'house-terms'],
        dataFiles: 3,
        size: 12_000,
        gated: 'manual',
      }),
      dataset('acme/lost', { state: 'gone' }),
    ]),
    chain: slot([
      link('acme/base', 'acme/anchor-7b', 1, {
        facts: {
          ...modelPageFacts(),
          revision: slot({ requested: 'main', kind: 'branch', commit: commitId(HEAD) }),
        },
      }),
      link('acme/root', 'acme/base', 2, { state: 'gone' }),
      link('acme/anchor-7b', 'acme/root', 3, { state: 'cycle' }),
    ]),
    ...change,
  };
  return assess(facts, 'hub', AT);
}
