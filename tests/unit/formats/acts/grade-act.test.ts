import { array, assert, constantFrom, oneof, pre, property, record, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act, Argument } from '../../../../utils/formats/acts/act';
import { gradeAct, worseGrade } from '../../../../utils/formats/acts/grade-act';

const text = (value: string): Argument => ({ is: 'text', text: value });
const name = (module: string, its: string): Argument => ({ is: 'name', module, name: its });
const object = (module: string, its: string): Argument => ({ is: 'object', made: { module, name: its } });
const number: Argument = { is: 'number', value: 1 };

describe('one act on one name', () => {
  it.each<[module: string, name: string, act: Act, args: readonly Argument[], grade: string, reason: string]>(
    [
      // Framework classes: built and given a state, called only when their source reaches nothing.
      ['torch.nn.modules.conv', 'Conv3d', 'built', [], 'allowed', 'framework'],
      ['torch.nn.modules.conv', 'Conv3d', 'state', [], 'allowed', 'framework'],
      ['torch.nn.modules.conv', 'Conv3d', 'called', [number], 'allowed', 'framework'],
      ['accelerate.utils.dataclasses', 'RNGType', 'called', [text('torch')], 'allowed', 'framework'],
      ['timm.models.vision_transformer', 'VisionTransformer', 'built', [], 'allowed', 'framework'],
      ['torch.torch_version', 'TorchVersion', 'called', [text('2.1.0')], 'allowed', 'framework'],
      ['sklearn.svm._new', 'NewClass', 'built', [], 'allowed', 'framework'],
      [
        'sklearn.svm._new',
        'NewClass',
        'called',
        [number, object('numpy', 'ndarray')],
        'allowed',
        'framework',
      ],
      ['sklearn.svm._new', 'NewClass', 'called', [text('one_word')], 'allowed', 'framework'],
      ['sklearn.svm._new', 'NewClass', 'called', [text('owner/name')], 'unlisted', 'unlisted'],
      ['sklearn.svm._new', 'NewClass', 'called', [text('x'), text('y')], 'unlisted', 'unlisted'],
      // What a constructor, a function or a state reaches.
      ['xgboost.tracker', 'RabitTracker', 'built', [], 'allowed', 'framework'],
      ['xgboost.tracker', 'RabitTracker', 'called', [text('0.0.0.0'), number], 'dangerous', 'effect'],
      ['xgboost', 'DMatrix', 'called', [text('/etc/passwd')], 'dangerous', 'effect'],
      ['xgboost', 'Booster', 'built', [], 'allowed', 'allowed'],
      ['xgboost', 'Booster', 'state', [], 'allowed', 'allowed'],
      ['tpot.builtins.stacking_estimator', 'StackingEstimator', 'built', [], 'unlisted', 'unlisted'],
      ['six.moves.builtins', 'eval', 'called', [], 'dangerous', 'reached'],
      ['catboost.core', 'Pool', 'called', [text('/etc/passwd')], 'dangerous', 'effect'],
      ['transformers.training_args', 'TrainingArguments', 'state', [], 'allowed', 'allowed'],
      ['transformers.training_args', 'TrainingArguments', 'called', [text('x')], 'dangerous', 'effect'],
      ['scipy.stats._continuous_distns', 'norm_gen', 'built', [], 'allowed', 'framework'],
      ['scipy.stats._continuous_distns', 'norm_gen', 'state', [], 'dangerous', 'effect'],
      ['mailbox', 'mbox', 'setitem', [], 'dangerous', 'effect'],
      ['ultralytics.utils', 'JSONDict', 'setitem', [], 'dangerous', 'effect'],
      ['transformers.models.t5.tokenization_t5', 'T5Tokenizer', 'state', [], 'unlisted', 'effect'],
      // Functions are harmless until they are called.
      ['sklearn.metrics._classification', 'accuracy_score', 'looked-up', [], 'allowed', 'framework'],
      ['sklearn.metrics._classification', 'accuracy_score', 'called', [], 'unlisted', 'unlisted'],
      ['sklearn.datasets._base', 'load_files', 'called', [text('/etc')], 'dangerous', 'effect'],
      // A name that a library hands out is what it is where it comes from.
      ['lightgbm.basic', 'NamedTemporaryFile', 'called', [], 'dangerous', 'reached'],
      ['timm.models', 'NamedTemporaryFile', 'built', [], 'dangerous', 'reached'],
      ['transformers.trainer', 'Accelerator', 'called', [text('x')], 'dangerous', 'effect'],
      ['trl.models.utils', 'norm_gen', 'state', [], 'dangerous', 'effect'],
      // The loading program's own names.
      ['__main__', 'Net', 'built', [], 'allowed', 'own'],
      ['__main__', 'Net', 'state', [], 'allowed', 'own'],
      ['__main__', 'Popen', 'called', [text('id')], 'unlisted', 'own'],
      // Trainers' arguments, whoever wrote the trainer.
      ['some.trainer', 'MyTrainingArguments', 'built', [], 'allowed', 'framework'],
      ['some.trainer', 'MyTrainingArguments', 'called', [text('x')], 'unlisted', 'unlisted'],
      ['some.trainer', 'Model', 'built', [], 'unlisted', 'unlisted'],
      // Attributes by name.
      ['builtins', 'getattr', 'called', [name('m.head', 'Detect'), text('forward')], 'unlisted', 'resolver'],
      ['builtins', 'getattr', 'called', [object('m', 'Analyzer'), text('split')], 'unlisted', 'resolver'],
      ['builtins', 'getattr', 'called', [name('m', 'Detect'), text('__init__')], 'dangerous', 'denied'],
      ['builtins', 'getattr', 'called', [name('m', 'Detect'), text('__globals')], 'dangerous', 'denied'],
      ['builtins', 'getattr', 'called', [name('m', 'Detect'), text('os')], 'dangerous', 'denied'],
      ['builtins', 'getattr', 'called', [name('m', 'Detect'), text('a.b')], 'dangerous', 'denied'],
      ['builtins', 'getattr', 'called', [name('m', 'Detect'), { is: 'computed' }], 'dangerous', 'denied'],
      ['builtins', 'getattr', 'called', [name('m', 'utils'), text('run')], 'dangerous', 'denied'],
      ['builtins', 'getattr', 'called', [name('os', 'Popen'), text('run')], 'dangerous', 'denied'],
      ['builtins', 'getattr', 'called', [], 'dangerous', 'denied'],
      ['builtins', 'getattr', 'looked-up', [], 'dangerous', 'denied'],
      // Handed to something unknown, a name may be called.
      ['corpus', 'apply', 'called', [name('xgboost.tracker', 'RabitTracker')], 'dangerous', 'passes'],
      ['corpus', 'apply', 'called', [name('torch.nn.modules.conv', 'Conv3d')], 'unlisted', 'unlisted'],
    ],
  )('%s.%s %s %j is %s: %s', (module, its, act, args, grade, reason) => {
    expect(gradeAct({ module, name: its, act, args })).toMatchObject({ grade, reason });
  });

  it('names the worst that is reached', () => {
    const called = gradeAct({
      module: 'xgboost.tracker',
      name: 'RabitTracker',
      act: 'called',
      args: [number],
    });
    expect(called.effect).toBe('server');
  });

  it('is the worse of what Python 2 and 3 see', () => {
    expect(gradeAct({ module: '__builtin__', name: 'apply', act: 'called', args: [] }).grade).toBe(
      'dangerous',
    );
    expect(gradeAct({ module: 'cPickle', name: 'loads', act: 'built', args: [] }).grade).toBe('dangerous');
  });
});

const word = stringMatching(/^[A-Za-z_.]{1,12}$/);
const anyName = oneof(
  record({ module: word, name: word }),
  constantFrom(
    { module: 'xgboost.tracker', name: 'RabitTracker' },
    { module: 'torch.nn.modules.conv', name: 'Conv3d' },
    { module: 'os', name: 'system' },
    { module: '__main__', name: 'Net' },
    { module: 'constructor', name: '__proto__' },
  ),
);
const ACTS: readonly Act[] = ['built', 'called', 'used', 'state', 'append', 'add', 'setitem', 'setattr'];

it('is dangerous for every act on a name that is dangerous to look up, attributes by name aside', () => {
  assert(
    property(anyName, constantFrom(...ACTS), (pair, act) => {
      const known = gradeAct({ ...pair, act: 'looked-up' });
      pre(known.grade === 'dangerous' && pair.name !== 'getattr');
      expect(gradeAct({ ...pair, act }).grade).toBe('dangerous');
    }),
  );
});

it('never gets better by an argument that is not known', () => {
  assert(
    property(anyName, array(constantFrom<Argument>(number, text('x'), { is: 'plain' })), (pair, args) => {
      const plain = gradeAct({ ...pair, act: 'called', args });
      const unknown = gradeAct({ ...pair, act: 'called', args: [...args, { is: 'computed' }] });
      expect(worseGrade(unknown, plain)).toBe(unknown);
    }),
  );
});
