import type { Translate } from '../../utils/model/message';
import type { FileRow } from '../kit/file-row';
import type { PanelModel } from '../kit/panel-model';
import { ReadingProgress } from './ReadingProgress';
import { Name } from '../kit/Name';
import { say } from '../kit/text';

interface ReadAllProps {
  readonly files: readonly FileRow[];
  readonly reading: PanelModel['reading'];
  readonly t: Translate;
  onRead(): void;
  onStop(): void;
}

/** Reads every file that could run something, and while it does, how far it is and how to stop it. */
export function ReadAll({ files, reading, t, onRead, onStop }: ReadAllProps) {
  const left = files.filter((row) => row.worthReading && row.readable && row.inspected === null).length;
  if (reading !== null) {
    return (
      <div class="read-all">
        <Name text={reading.path} limit={30} mono /> <ReadingProgress reading={reading} t={t} />
        <button type="button" class="button" onClick={onStop}>
          {say(t, 'action_stop')}
        </button>
      </div>
    );
  }
  if (left === 0) return null;
  return (
    <div class="read-all">
      <button type="button" class="button" onClick={onRead}>
        {say(t, 'action_read_all', left)}
      </button>
    </div>
  );
}
