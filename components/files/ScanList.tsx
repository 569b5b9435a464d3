import type { ComponentChildren } from 'preact';
import type { FileScan } from '../../utils/facts/files';
import type { Translate } from '../../utils/model/message';
import { Name } from '../kit/Name';
import { ScanGlyph } from './ScanGlyph';
import { say } from '../kit/text';
import { safeText } from '../../utils/text/safe-text';

interface ScanListProps {
  readonly scan: FileScan | null;
  readonly t: Translate;
  readonly children: ComponentChildren;
}

/** Each scanner of the hub apart, because they disagree; then our own reading. */
export function ScanList({ scan, t, children }: ScanListProps) {
  return (
    <dl class="scans">
      {scan === null && (
        <div>
          <dt>{say(t, 'scan_hub')}</dt>
          <dd>{say(t, 'scan_not_collected')}</dd>
        </div>
      )}
      {scan?.scanners.map(({ scanner, status, message }) => (
        <div key={scanner} class={`scan-${status}`} title={message === null ? undefined : safeText(message)}>
          <dt>
            <Name text={scanner} limit={24} />
          </dt>
          <dd>
            <ScanGlyph status={status} /> {say(t, `scan_${status}`)}
          </dd>
        </div>
      ))}
      <div class="ours">
        <dt>{say(t, 'reading_ours')}</dt>
        <dd>{children}</dd>
      </div>
    </dl>
  );
}
