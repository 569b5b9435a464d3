import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Act, Argument } from '../../../../utils/formats/acts/act';
import { ALLOCATION_LIMIT, allocates } from '../../../../utils/formats/acts/allocates';
import { gradeAct } from '../../../../utils/formats/acts/grade-act';
import { ROOT } from '../../rules/sources';

const DOC = readFileSync(join(ROOT, 'docs/load-risk.md'), 'utf8');
const [, SECTION = ''] = /\n## What a pickle imports\n([^]*?)\n## /.exec(DOC) ?? [];
const TEXT = SECTION.replaceAll(/\s+/g, ' ');

const text: Argument = { is: 'text', text: '/a/path' };
const word: Argument = { is: 'text', text: 'word' };
const number: Argument = { is: 'number', value: 1 };
const called = (module: string, name: string, ...args: readonly Argument[]) =>
  done(module, name, 'called', args);
const done = (module: string, name: string, act: Act, args: readonly Argument[] = []) =>
  gradeAct({ module, name, act, args }).grade;
const names = (module: string, name: string): Argument => ({ is: 'name', module, name });
const made = (module: string, name: string): Argument => ({ is: 'object', made: { module, name } });

/** What the document says, and a case of it; what machines and findings add is tested beside them. */
it.each<[claim: string, seen: string, grade: string]>([
  ['Python 2 names mapped to Python 3', called('__builtin__', 'apply'), 'dangerous'],
  ['dotted names followed', done('numpy', 'sys.modules.get', 'looked-up'), 'dangerous'],
  ['Exact pairs that weights need are allowed', called('torch._utils', '_rebuild_tensor_v2'), 'allowed'],
  ['dangerous whatever is done with them', done('os', 'system', 'built'), 'dangerous'],
  ['through a module that merely imports them', done('torch.serialization', 'os', 'looked-up'), 'dangerous'],
  ['So is a name that is computed', done('os', '?', 'looked-up'), 'dangerous'],
  ['An act that reaches code', done('dataclasses', 'make_dataclass', 'called', [text]), 'dangerous'],
  ['another pickle', called('accelerate.checkpointing', 'load_custom_state', text), 'dangerous'],
  ['a port', called('xgboost.tracker', 'RabitTracker', text), 'dangerous'],
  ['the network', called('transformers.trainer', 'Accelerator', text), 'dangerous'],
  ['a file that the file chose', called('catboost.core', 'Pool', text), 'dangerous'],
  ['a tokenizer’s state', done('transformers.models.t5.tokenization_t5', 'T5Tokenizer', 'state'), 'unlisted'],
  [
    'Threads and the environment are suspicious',
    done('speechbrain.utils.metric_stats', 'MetricStats', 'append'),
    'unlisted',
  ],
  [
    'what a source does with fixed things',
    done('sklearn.callback._scoring_monitor', 'ScoringMonitor', 'state'),
    'unlisted',
  ],
  ['A state that `scipy` runs is dangerous', done('scipy.stats', 'norm_gen', 'state'), 'dangerous'],
  ['Classes of known libraries may be built', done('timm.models.vit', 'AnyName', 'built'), 'allowed'],
  ['and given a state', done('timm.models.vit', 'AnyName', 'state'), 'allowed'],
  ['called when their source reaches nothing', called('torch.nn.modules.conv', 'Conv2d', text), 'allowed'],
  [
    'with numbers and instances',
    called('sklearn.tree._new', 'Grower', number, made('numpy', 'ndarray')),
    'allowed',
  ],
  ['with one word', called('sklearn.tree._new', 'Kind', word), 'allowed'],
  ['with one word', called('sklearn.tree._new', 'Kind', text), 'unlisted'],
  ['Functions may be looked up', done('sklearn.metrics._ranking', 'roc_auc_score', 'looked-up'), 'allowed'],
  [
    'a call of one that no list allows is suspicious',
    called('sklearn.metrics._ranking', 'roc_auc_score'),
    'unlisted',
  ],
  ['Trainers’ arguments may be built', done('corpus.train', 'OwnTrainingArguments', 'built'), 'allowed'],
  ['graded as what it is', done('lightgbm.basic', 'NamedTemporaryFile', 'looked-up'), 'dangerous'],
  [
    'Modules of a library’s tests are denied',
    done('sklearn.utils.tests.test_x', 'Any', 'built'),
    'dangerous',
  ],
  ['Classes of `__main__` may be built', done('__main__', 'Net', 'built'), 'allowed'],
  ['What is called or only looked up there is suspicious', called('__main__', 'Popen', text), 'unlisted'],
  ['What is called or only looked up there is suspicious', done('__main__', 'f', 'looked-up'), 'unlisted'],
  [
    '`getattr` with an ordinary word is suspicious',
    called('builtins', 'getattr', names('torch.nn.modules.conv', 'Conv2d'), word),
    'unlisted',
  ],
  [
    'fine for an instance of a known library',
    called('builtins', 'getattr', made('torch.nn.modules.conv', 'Conv2d'), word),
    'allowed',
  ],
  [
    'with an internal or computed name',
    called('builtins', 'getattr', made('torch.nn.modules.conv', 'Conv2d'), { is: 'text', text: '__init__' }),
    'dangerous',
  ],
  [
    '`functools.partial` is graded by what it binds',
    called('functools', 'partial', names('torch.nn.modules.conv', 'Conv2d')),
    'allowed',
  ],
  ['Everything else is unlisted', called('corpus', 'Anything'), 'unlisted'],
  [
    'handed something that is dangerous to call, it is dangerous',
    called('corpus', 'apply', names('xgboost.tracker', 'RabitTracker')),
    'dangerous',
  ],
])('%s', (claim, seen, grade) => {
  expect(TEXT).toContain(claim);
  expect(seen).toBe(grade);
});

it('states the limit of memory as it is', () => {
  expect(TEXT).toContain('more than 1 GB in one call');
  const asks = (value: number) => allocates('builtins', 'bytearray', [{ is: 'number', value }]);
  expect([ALLOCATION_LIMIT, asks(ALLOCATION_LIMIT), asks(ALLOCATION_LIMIT + 1)]).toEqual([
    2 ** 30,
    false,
    true,
  ]);
});
