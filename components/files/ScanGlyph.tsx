import type { ScanStatus } from '../../utils/facts/files';

/** A shape for each word, so that colour is never alone: tick, triangle, cross, clock hand, dashes. */
export const SCAN_SHAPES: Readonly<Record<ScanStatus, string>> = {
  safe: 'M2 6.5l2.5 2.5L10 3.5',
  caution: 'M6 2l4.5 8h-9z',
  suspicious: 'M6 1l5 5-5 5-5-5z',
  unsafe: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  queued: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M6 3.5V6l2 1',
  unscanned: 'M1.5 6h2M5 6h2M8.5 6h2',
  error: 'M6 2v5M6 9v1.5',
  unknown: 'M4 4.5a2 2 0 1 1 2 2V8M6 9.5V11',
};

/** The shape of a scanner's word; decoration beside the word itself. */
export const ScanGlyph = ({ status }: { readonly status: ScanStatus }) => (
  <svg class="glyph" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill="none">
    <path d={SCAN_SHAPES[status]} stroke="currentColor" stroke-width="1.5" />
  </svg>
);
