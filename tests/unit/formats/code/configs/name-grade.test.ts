import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { gradeAct } from '../../../../../utils/formats/acts/grade-act';
import { gradeName, isDotted, type NameAct } from '../../../../../utils/formats/code/configs/name-grade';

describe('a name', () => {
  it.each<[string, NameAct, ReturnType<typeof gradeName>]>([
    ['os.system', 'called', 'reaching'],
    ['os.system', 'looked-up', 'reaching'],
    ['eval', 'called', 'reaching'],
    ['__builtin__.eval', 'called', 'reaching'],
    ['os', 'looked-up', 'reaching'],
    ['os', 'imported', 'unlisted'],
    ['mine', 'imported', 'unlisted'],
    ['mine.Model', 'built', 'unlisted'],
    ['dict', 'called', 'known'],
    ['collections.OrderedDict', 'called', 'known'],
    ['torch.nn.Linear', 'called', 'known'],
    ['torch.nnx.Linear', 'called', 'unlisted'],
    ['torch.hub.load', 'called', 'reaching'],
    ['torch.serialization.os.system', 'called', 'reaching'],
    ['speechbrain.nnet.losses.nll_loss', 'called', 'known'],
    ['speechbrain.utils.superpowers.run_shell', 'called', 'reaching'],
    ['speechbrain.utils.superpowers.run_shell', 'looked-up', 'unlisted'],
    ['speechbrain.utils.fetching.fetch', 'called', 'unlisted'],
    ['lightning.pytorch.loggers.WandbLogger', 'called', 'known'],
    ['lightning.fabric.utilities.cloud_io._load', 'called', 'reaching'],
    ['xgboost.tracker.RabitTracker', 'called', 'unlisted'],
    ['nltk.download', 'called', 'reaching'],
    ['timm.create_model', 'called', 'known'],
    ['mmdet.models', 'imported', 'known'],
  ])('%s, %s, is %s', (name, act, grade) => expect(gradeName(name, act)).toBe(grade));

  it('has dots and nothing that a path has', () => {
    expect(['a.B', ' a.B', 'a', 'a/b.c', 'a..b', 'a.b c', 'a.b:c', '.a'].map(isDotted)).toEqual([
      true,
      ...Array.from({ length: 7 }, () => false),
    ]);
  });
});

test('a name that pickles are refused for is not known to a configuration', () => {
  const part = fc.stringMatching(/^[a-z_]{1,8}$/);
  fc.assert(
    fc.property(
      fc.constantFrom('subprocess', 'os', 'runpy', 'ctypes', 'marshal', 'socket'),
      part,
      (module, name) => {
        const { grade } = gradeAct({ module, name, act: 'called' });
        fc.pre(grade === 'dangerous');
        expect(gradeName(`${module}.${name}`, 'called')).toBe('reaching');
      },
    ),
  );
});
