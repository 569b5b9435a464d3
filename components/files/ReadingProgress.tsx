import type { Translate } from '../../utils/model/message';
import { sizeText } from '../../utils/text/size-text';
import type { PanelModel } from '../kit/panel-model';
import { say } from '../kit/text';

interface ReadingProgressProps {
  readonly reading: NonNullable<PanelModel['reading']>;
  readonly t: Translate;
}

/** How many bytes of a file were fetched so far: far fewer than it has, when all goes well. */
export function ReadingProgress({ reading: { bytesRead, size }, t }: ReadingProgressProps) {
  return (
    <span role="status">
      {size === null
        ? say(t, 'reading_now', sizeText(bytesRead))
        : say(t, 'reading_now_of', sizeText(bytesRead), sizeText(size))}
    </span>
  );
}
