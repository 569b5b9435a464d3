import type { FileScan, ScannedImport, ScannerResult, ScanStatus } from '../../../utils/facts/files';

/** One scanner's word; `imports` as `safety module.name`. */
export const word = (scanner: string, status: ScanStatus, ...imports: readonly string[]): ScannerResult => ({
  scanner,
  status,
  message: null,
  imports: imports.map((text): ScannedImport => {
    const [safety, dotted = ''] = text.split(' ');
    const dot = dotted.lastIndexOf('.');
    return {
      module: dotted.slice(0, dot),
      name: dotted.slice(dot + 1),
      safety: safety === 'dangerous' ? safety : 'suspicious',
    };
  }),
});

export const scan = (
  overall: ScanStatus,
  ...scanners: readonly ScannerResult[]
): { readonly scan: FileScan } => ({
  scan: { overall, scanners },
});
