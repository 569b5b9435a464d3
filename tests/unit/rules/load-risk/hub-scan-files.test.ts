import type { RepositoryFile } from '../../../../utils/facts/files';
import { hubScanFiles } from '../../../../utils/rules/load-risk/hub-scan-files';
import { HOSTILE, file } from '../facts';
import { scan, word } from '../scans';
import { describeRule } from '../table';

const scanned = (...files: readonly RepositoryFile[]) => ({
  library: 'transformers',
  files: { files, complete: true },
  scannedFileCount: files.filter((f) => f.scan).length,
});
const weight = (level: 'dangerous' | 'runs-code', scope: 'default' | 'elsewhere') =>
  ({ axis: 'load-risk', level, scope }) as const;
const model = 'pytorch_model.bin';

describeRule(hubScanFiles, [
  [
    'one sentence for a file that is bad thrice over, and its import named',
    scanned(
      file(
        model,
        scan('unsafe', word('av', 'unsafe'), word('picklescan', 'unsafe', 'dangerous posix.system')),
      ),
    ),
    [
      {
        key: 'load_risk_hub_scan_files_import_dangerous',
        level: 'worst',
        grounding: 'observed',
        weight: weight('dangerous', 'default'),
        params: [model, 'posix.system'],
      },
    ],
  ],
  [
    'a dangerous import counts even when its scanner says safe',
    scanned(file('x/w.pt', scan('safe', word('picklescan', 'safe', 'dangerous os.system')))),
    [{ key: 'load_risk_hub_scan_files_import_dangerous', weight: weight('dangerous', 'default') }],
  ],
  [
    'unsafe without imports, by two scanners',
    scanned(
      file('eicar.txt', scan('unsafe', word('av', 'unsafe'), word('vt', 'unsafe'), word('jfrog', 'safe'))),
    ),
    [
      {
        key: 'load_risk_hub_scan_files_unsafe',
        weight: weight('dangerous', 'elsewhere'),
        params: ['eicar.txt', 'av, vt'],
      },
    ],
  ],
  [
    'a suspicious import',
    scanned(file(model, scan('caution', word('picklescan', 'caution', 'suspicious pkg.thing')))),
    [
      {
        key: 'load_risk_hub_scan_files_import_suspicious',
        level: 'serious',
        weight: weight('runs-code', 'default'),
      },
    ],
  ],
  [
    'suspicious',
    scanned(file(model, scan('safe', word('a', 'suspicious')))),
    [{ key: 'load_risk_hub_scan_files_suspicious', level: 'serious' }],
  ],
  [
    'caution',
    scanned(file(model, scan('caution', word('a', 'caution')))),
    [{ key: 'load_risk_hub_scan_files_caution', level: 'caution' }],
  ],
  [
    'only the summary is bad',
    scanned(file(model, scan('unsafe', word('a', 'safe')))),
    [{ key: 'load_risk_hub_scan_files_overall_unsafe', weight: weight('dangerous', 'default') }],
  ],
  [
    'training_args.bin: calm words',
    scanned(
      file(
        'training_args.bin',
        scan('caution', word('p', 'caution', 'suspicious transformers.training_args.TrainingArguments')),
      ),
    ),
    [
      {
        key: 'load_risk_hub_scan_files_training_state',
        level: 'note',
        weight: weight('runs-code', 'elsewhere'),
      },
    ],
  ],
  [
    'training_args.bin: no calm words for danger',
    scanned(file('training_args.bin', scan('unsafe', word('p', 'unsafe', 'dangerous os.system')))),
    [{ key: 'load_risk_hub_scan_files_import_dangerous', level: 'worst' }],
  ],
  [
    'all safe is weak evidence and weighs nothing',
    scanned(file(model, scan('safe', word('a', 'safe')))),
    [{ key: 'load_risk_hub_scan_files_quiet_one', level: 'note', weight: null }],
  ],
  [
    'nobody has finished',
    scanned(file(model, scan('queued', word('a', 'safe'), word('b', 'queued')))),
    'not-applicable',
  ],
  [
    'a flood is counted, the worst first',
    scanned(
      ...Array.from({ length: 25 }, (_, n) => file(`${n}.pkl`, scan('caution', word('a', 'caution')))),
      file('last.sh', scan('unsafe', word('a', 'unsafe'))),
    ),
    [
      { key: 'load_risk_hub_scan_files_unsafe', params: ['last.sh', 'a'] },
      ...Array.from({ length: 19 }, () => ({ key: 'load_risk_hub_scan_files_caution' })),
      { key: 'load_risk_hub_scan_files_more_many', weight: weight('runs-code', 'default'), params: ['6'] },
    ],
  ],
  [
    'hostile',
    scanned(
      file(HOSTILE, scan('unsafe', word(HOSTILE, 'unsafe', `dangerous ${HOSTILE.replaceAll(' ', '')}`))),
    ),
    [{ key: 'load_risk_hub_scan_files_import_dangerous' }],
  ],
]);
