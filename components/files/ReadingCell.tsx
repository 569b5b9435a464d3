import type { Translate } from '../../utils/model/message';
import type { FileRow } from '../kit/file-row';
import { InspectionView } from './InspectionView';
import type { PanelModel } from '../kit/panel-model';
import { ReadingProgress } from './ReadingProgress';
import { say } from '../kit/text';

interface ReadingCellProps {
  readonly row: FileRow;
  /** What is being read just now, if anything is. */
  readonly reading: PanelModel['reading'];
  readonly t: Translate;
  onRead(paths: readonly string[]): void;
}

/** Our own reading of one file: what it showed, how far it is, or the button that starts it. */
export function ReadingCell({ row, reading, t, onRead }: ReadingCellProps) {
  if (reading?.path === row.path) return <ReadingProgress reading={reading} t={t} />;
  const { inspected, readable } = row;
  const open = inspected === null || inspected.verdict === 'unknown' || inspected.bytes === 'differs';
  const again = readable && open;
  return (
    <>
      {inspected ? <InspectionView file={inspected} t={t} /> : say(t, 'reading_not_read')}{' '}
      {again && (
        <button type="button" class="link" disabled={reading !== null} onClick={() => onRead([row.path])}>
          {say(t, 'action_read_file')}
        </button>
      )}
    </>
  );
}
