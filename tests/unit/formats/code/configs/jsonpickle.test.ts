import { testConfigs } from '../../../../fixtures/configs';

testConfigs([
  [
    'a call of a function',
    { 'py/reduce': [{ 'py/function': 'os.system' }, { 'py/tuple': ['id'] }] },
    'dangerous',
  ],
  [
    'a call in a tuple',
    { 'py/reduce': { 'py/tuple': [{ 'py/type': 'subprocess.Popen' }, ['id']] } },
    'dangerous',
  ],
  ['a built-in', { 'py/reduce': [{ 'py/type': 'builtins.eval' }, ['1']] }, 'dangerous'],
  ['an object that runs', { x: [{ 'py/object': 'subprocess.Popen' }] }, 'dangerous', 'config/target-reaches'],
  ['a function that is looked up', { f: { 'py/function': 'posix.system' } }, 'dangerous'],
  ['a module', { f: { 'py/mod': 'os' } }, 'dangerous'],
  ['code', { f: { 'py/repr': "os/os.system('id')" } }, 'dangerous', 'config/expression-reaches'],
  ['code by insides', { f: { 'py/repr': 'os/().__class__' } }, 'dangerous', 'config/expression-reaches'],
  ['a class of a project', { 'py/object': 'mine.Model' }, 'suspicious', 'config/target'],
  ['a path', { p: { 'py/reduce': [{ 'py/type': 'pathlib.PosixPath' }, { 'py/tuple': ['x'] }] } }, 'safe'],
  ['plain containers', { a: { 'py/set': [1] }, b: { 'py/tuple': [1] }, c: { 'py/id': 1 } }, 'safe'],
  ['a date', { 'py/object': 'datetime.datetime' }, 'safe'],
]);
