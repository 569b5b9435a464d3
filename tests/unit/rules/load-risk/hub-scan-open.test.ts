import type { RepositoryFile } from '../../../../utils/facts/files';
import { hubScanOpen } from '../../../../utils/rules/load-risk/hub-scan-open';
import { HOSTILE, file } from '../facts';
import { scan, word } from '../scans';
import { describeRule } from '../table';

const scanned = (...files: readonly RepositoryFile[]) => ({
  files: { files, complete: true },
  scannedFileCount: 1,
});
const told = { level: 'note', weight: null } as const;

describeRule(hubScanOpen, [
  [
    'each state apart',
    scanned(
      file('a.pt', scan('error')),
      file('b.pt', scan('queued')),
      file('c.pt', scan('unscanned')),
      file('d.pt', scan('unknown')),
      file('e.pt'),
      file('f.pt', scan('safe', word('a', 'safe'))),
    ),
    ['error', 'queued', 'unscanned', 'unknown', 'unrecorded'].map((state) => ({
      key: `load_risk_hub_scan_open_${state}_one`,
      ...told,
    })),
  ],
  [
    'one slow scanner',
    scanned(file('a.pt', scan('safe', word('a', 'safe'), word('b', 'queued')))),
    [{ key: 'load_risk_hub_scan_open_queued_one', ...told }],
  ],
  [
    'a scanner that passes over what is not its kind is usual',
    scanned(file('a.gguf', scan('safe', word('a', 'safe'), word('picklescan', 'unscanned')))),
    'not-applicable',
  ],
  [
    'scanners disagree',
    scanned(file('a.pt', scan('safe', word('a', 'safe'), word('b', 'suspicious')))),
    [{ key: 'load_risk_hub_scan_open_disagree_one', ...told }],
  ],
  ['text is not scanned', scanned(file('README.md'), file('config.json', scan('queued'))), 'not-applicable'],
  [
    'hostile',
    scanned(file(`${HOSTILE}.pt`, scan('queued'))),
    [{ key: 'load_risk_hub_scan_open_queued_one' }],
  ],
]);
