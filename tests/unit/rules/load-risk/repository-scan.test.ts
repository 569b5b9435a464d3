import { repositoryScan } from '../../../../utils/rules/load-risk/repository-scan';
import { HOSTILE, file } from '../facts';
import { scan, word } from '../scans';
import { describeRule } from '../table';

const weight = (level: 'dangerous' | 'runs-code', scope: 'default' | 'elsewhere') =>
  ({ axis: 'load-risk', level, scope }) as const;
const issue = (path: string, level: 'unsafe' | 'suspicious' | 'caution' | 'unknown') => ({ path, level });

describeRule(repositoryScan, [
  [
    'done and quiet weighs nothing',
    { repositoryScan: { done: true, issues: [] } },
    [{ key: 'load_risk_repository_scan_done_quiet', level: 'note', weight: null }],
  ],
  [
    'not said to be done',
    { repositoryScan: { done: null, issues: [] } },
    [{ key: 'load_risk_repository_scan_not_done_quiet', weight: null }],
  ],
  [
    'issues count although the scans are not done, worst first',
    {
      repositoryScan: {
        done: false,
        issues: [issue('b', 'caution'), issue('c', 'suspicious'), issue('a', 'unsafe')],
      },
    },
    [
      {
        key: 'load_risk_repository_scan_unsafe',
        level: 'worst',
        grounding: 'observed',
        weight: weight('dangerous', 'elsewhere'),
      },
      {
        key: 'load_risk_repository_scan_suspicious',
        level: 'serious',
        weight: weight('runs-code', 'elsewhere'),
      },
      { key: 'load_risk_repository_scan_caution', level: 'caution' },
      { key: 'load_risk_repository_scan_not_done_issues_many', params: ['3'] },
    ],
  ],
  [
    'in the default load',
    {
      library: 'transformers',
      files: { files: [file('pytorch_model.bin')], complete: true },
      repositoryScan: { done: true, issues: [issue('pytorch_model.bin', 'unsafe')] },
    },
    [
      { key: 'load_risk_repository_scan_unsafe', weight: weight('dangerous', 'default') },
      { key: 'load_risk_repository_scan_done_issues_one' },
    ],
  ],
  [
    'what a file’s own scan already says is not told twice; what is worse is',
    {
      files: {
        files: [
          file('a', scan('unsafe', word('s', 'unsafe'))),
          file('b', scan('caution', word('s', 'caution'))),
        ],
        complete: true,
      },
      scannedFileCount: 2,
      repositoryScan: { done: true, issues: [issue('a', 'unsafe'), issue('b', 'unsafe')] },
    },
    [
      { key: 'load_risk_repository_scan_unsafe', params: ['b'] },
      { key: 'load_risk_repository_scan_done_issues_many' },
    ],
  ],
  [
    'a word that is none',
    { repositoryScan: { done: true, issues: [issue('a', 'unknown')] } },
    [{ key: 'load_risk_repository_scan_done_issues_one' }],
  ],
  [
    'a flood',
    { repositoryScan: { done: true, issues: Array.from({ length: 30 }, (_, n) => issue(`${n}`, 'unsafe')) } },
    [
      ...Array.from({ length: 20 }, () => ({ key: 'load_risk_repository_scan_unsafe' })),
      {
        key: 'load_risk_repository_scan_more_many',
        level: 'worst',
        weight: weight('dangerous', 'elsewhere'),
        params: ['10'],
      },
      { key: 'load_risk_repository_scan_done_issues_many' },
    ],
  ],
  [
    'hostile',
    { repositoryScan: { done: true, issues: [issue(HOSTILE, 'unsafe')] } },
    [{ key: 'load_risk_repository_scan_unsafe' }, { key: 'load_risk_repository_scan_done_issues_one' }],
  ],
]);
