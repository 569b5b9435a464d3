import { testConfigs } from '../../../../fixtures/configs';

const object = (kind: string, name: string) => ({
  a: [{ __kind__: kind, class: name, args: [], kwargs: {} }],
});

testConfigs([
  ['a call that runs', object('instance', 'os.system'), 'dangerous', 'config/target-reaches'],
  ['an object that runs', object('stateful', 'subprocess.Popen'), 'dangerous'],
  ['a class that reaches', object('type', 'builtins.eval'), 'dangerous'],
  ['a built-in without its module', object('instance', 'getattr'), 'dangerous'],
  ['another kind', object('new', 'os.system'), 'dangerous'],
  ['a class of a project', object('instance', 'mine.Model'), 'suspicious', 'config/target'],
  ['classes of GluonTS', object('instance', 'gluonts.torch.distributions.StudentTOutput'), 'safe'],
  ['a type of numpy', object('type', 'numpy.float32'), 'safe'],
  ['an offset of pandas', object('instance', 'pandas.tseries.offsets.Hour'), 'safe'],
  ['a class of something else', { class: 'os.system' }, 'safe'],
]);
