import type { Axis } from '../../utils/model/finding';
import type { Translate } from '../../utils/model/message';
import { Mark } from '../kit/Mark';
import { tell } from '../kit/text';
import { axisWord } from '../kit/words';

interface SkeletonProps {
  readonly axis: Axis;
  /** False when nothing more is coming. */
  readonly waiting: boolean;
  readonly t: Translate;
}

/** A badge's place before its verdict: the dashed ring and the axis, as high as the badge will be. */
export function Skeleton({ axis, waiting, t }: SkeletonProps) {
  return (
    <div class="disclosure">
      <div class="badge quiet">
        <Mark position={null} />
        <span class="axis">{tell(t, axisWord(axis))}</span>
        {waiting ? <span class="wait" /> : <span aria-hidden="true">–</span>}
      </div>
    </div>
  );
}
