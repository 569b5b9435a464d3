import { expect, it } from 'vitest';
import { gradeGlobal } from '../../../../utils/formats/acts/grade-act';
import { isDecisive, weightsOnlyGlobal } from '../../../../utils/formats/acts/names';

it.each([
  ['collections', 'OrderedDict', 'allowed', 'allowed'],
  ['__builtin__', 'set', 'allowed', 'allowed'],
  ['copy_reg', '_reconstructor', 'allowed', 'allowed'],
  ['exceptions', 'ValueError', 'allowed', 'allowed'],
  ['builtins', 'KeyError', 'allowed', 'allowed'],
  ['uuid', 'UUID', 'allowed', 'allowed'],
  ['numpy.random._pickle', '__randomstate_ctor', 'allowed', 'allowed'],
  ['torch.nn.modules.conv', 'Conv3d', 'allowed', 'framework'],
  ['sklearn.svm._new', 'SVC', 'allowed', 'framework'],
  ['__main__', 'Net', 'unlisted', 'own'],
  ['__main__', 'make', 'unlisted', 'own'],
  ['__main__', 'os', 'dangerous', 'reached'],
  ['os', 'system', 'dangerous', 'denied'],
  ['os.path', 'join', 'dangerous', 'denied'],
  ['concurrent.futures', 'ThreadPoolExecutor', 'dangerous', 'denied'],
  ['__builtin__', 'reduce', 'dangerous', 'denied'],
  ['urllib2', 'urlopen', 'dangerous', 'denied'],
  ['copyreg', '_extension_cache', 'dangerous', 'denied'],
  ['builtins', 'getattr', 'dangerous', 'denied'],
  ['builtins', 'some_new_builtin', 'dangerous', 'denied'],
  ['builtins', 'print.__class__.__base__', 'dangerous', 'internal'],
  ['collections', '__dict__', 'dangerous', 'internal'],
  ['numpy', 'sys.modules.get', 'dangerous', 'reached'],
  ['torch.library', 'torch.utils.collect_env.run', 'dangerous', 'denied'],
  ['torch.functional', 'torch.utils.other', 'dangerous', 'reached'],
  ['torch.serialization', 'os', 'dangerous', 'reached'],
  ['torch.nn.modules.module', '_os', 'dangerous', 'reached'],
  ['vendored.cloudpickle', 'x', 'dangerous', 'reached'],
  ['numpy', 'a.b', 'dangerous', 'reached'],
  ['os', '?', 'dangerous', 'computed'],
  ['?', 'x', 'dangerous', 'computed'],
  ['trace', 'Trace.run', 'dangerous', 'denied'],
  ['zlib', 'decompress', 'unlisted', 'helper'],
  ['dill._dill', '_create_code', 'unlisted', 'bytecode'],
  ['dill._dill', '_import_module', 'dangerous', 'denied'],
  ['functools', 'partial', 'unlisted', 'binder'],
  ['torch.storage', '_load_from_bytes', 'unlisted', 'nested'],
  ['torch._tensor', '_rebuild_from_type_v2', 'unlisted', 'rebuild'],
  ['sklearn.datasets', 'Loader', 'allowed', 'framework'],
  ['sklearn.utils', 'murmurhash3_32', 'allowed', 'framework'],
  ['sklearn.utils.tests.test_utils', 'Loader', 'dangerous', 'denied'],
  ['corpus.tests', 'Loader', 'unlisted', 'unlisted'],
  ['lightgbm.basic', 'NamedTemporaryFile', 'dangerous', 'reached'],
  ['corpus.basic', 'NamedTemporaryFile', 'unlisted', 'unlisted'],
  ['corpus', 'drop', 'unlisted', 'unlisted'],
  ['corpus', 'Config.Inner', 'unlisted', 'unlisted'],
  ['os ', 'system', 'unlisted', 'unlisted'],
  ['constructor', 'toString', 'unlisted', 'unlisted'],
])('%s.%s is %s: %s', (module, name, grade, reason) => {
  expect(gradeGlobal(module, name)).toEqual({ grade, reason });
});

it('knows what weights_only takes, by new and old names', () => {
  expect(weightsOnlyGlobal('torch._utils', '_rebuild_tensor_v2')).toBe(true);
  expect(weightsOnlyGlobal('__builtin__', 'set')).toBe(true);
  expect(weightsOnlyGlobal('numpy', 'dtype')).toBe(false);
});

it('knows the telling names in bytecode', () => {
  expect(['os', 'os.path', 'popen', 'exec'].every(isDecisive)).toBe(true);
  expect(['x', 'forward', 'possible'].some(isDecisive)).toBe(false);
});
