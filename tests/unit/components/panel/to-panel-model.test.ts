import { expect, it } from 'vitest';
import { EMPTY_PANEL, toPanelModel } from '../../../../components/panel/to-panel-model';
import { assess } from '../../../../utils/report/assess';
import { AT, factsWith, listOf } from '../../rules/facts';

it('marks the files that a default load opens, those that may run code and those worth a reading', () => {
  const facts = factsWith({
    library: 'speechbrain',
    files: listOf(['hyperparams.yaml', 'model.ckpt', 'train.py', 'README.md']),
  });
  const report = assess(facts, 'hub', AT);
  const answer = { type: 'report', report, origin: 'fresh', final: true, source: 'usual' } as const;
  const { files } = toPanelModel(answer, EMPTY_PANEL);
  expect(files?.map(({ path, loaded, risky, worthReading }) => [path, loaded, risky, worthReading])).toEqual([
    ['hyperparams.yaml', true, true, true],
    ['model.ckpt', true, true, true],
    ['train.py', false, true, true],
    ['README.md', false, false, false],
  ]);
});
