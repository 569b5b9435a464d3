import { testConfigs } from '../../../../fixtures/configs';

const pairs = (...lines: readonly string[]) =>
  `!!python/object/apply:collections.OrderedDict\n${lines.map((line, at) => `${at === 0 ? '- ' : '  '}- - ${line.replace(': ', '\n    - ')}`).join('\n')}\n`;

testConfigs([
  [
    'a setting that runs',
    pairs('n_envs: 1', "normalize: os.system('id') or dict()"),
    'dangerous',
    'config/expression-reaches',
  ],
  [
    'a setting that reaches by insides',
    pairs('policy_kwargs: ().__class__.__mro__'),
    'dangerous',
    'config/expression-reaches',
  ],
  [
    'a setting that calls something else',
    pairs('policy_kwargs: dict(a=mine.Net())'),
    'suspicious',
    'config/expression',
  ],
  ['a setting with a function', pairs('policy_kwargs: "(lambda: 1)"'), 'suspicious', 'config/expression'],
  [
    'a function handed on',
    { policy_kwargs: "dict(a=list(map(eval, ['1'])))" },
    'dangerous',
    'config/expression-reaches',
  ],
  ['a call of what no name says', { policy_kwargs: '[dict][0](a=1)' }, 'suspicious', 'config/expression'],
  ['a text that is put together', { policy_kwargs: "dict(a=f'{1}')" }, 'suspicious', 'config/expression'],
  ['words in texts', { policy_kwargs: "dict(mode='eval', b=\"open('x')\", eval=True)" }, 'safe'],
  ['a wrapper of a project', pairs('n_envs: 1', 'env_wrapper: mine.Wrapper'), 'suspicious', 'config/target'],
  [
    'a wrapper that runs',
    { env_wrapper: [{ 'subprocess.Popen': { args: 'id' } }] },
    'dangerous',
    'config/target-reaches',
  ],
  ['arguments', pairs('algo: ppo', 'env: CartPole-v1', 'env_kwargs: null', 'normalize: false'), 'safe'],
  [
    'settings',
    pairs(
      "normalize: '{''norm_obs'': True}'",
      'policy_kwargs: dict(net_arch=[dict(pi=[64], vf=[64])], activation_fn=nn.ReLU)',
    ),
    'safe',
  ],
  [
    'wrappers of the zoo',
    { n_envs: 8, env_wrapper: ['stable_baselines3.common.atari_wrappers.AtariWrapper'] },
    'safe',
  ],
  ['a callback of something else', { callback: 'lib.notify.done' }, 'safe'],
]);
