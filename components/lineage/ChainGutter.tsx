import type { LayoutLine, LayoutRow } from './chain-layout';
import type { ChainState } from './chain-model';

interface ChainGutterProps {
  readonly row: LayoutRow<string>;
  readonly lanes: number;
  readonly state: ChainState;
}

/** CSS px: a lane's width, and how far below a row's top its node stands. */
const LANE = 14;
const NODE_Y = 11;
const RADIUS = 4.5;

/** A row's piece of the drawing: as high as its row, whatever that is, and as wide as the lanes. Decoration; the words beside it say it. */
export function ChainGutter({ row, lanes, state }: ChainGutterProps) {
  const cx = at(row.lane);
  return (
    <span class="gutter" style={{ inlineSize: `${lanes * LANE}px` }}>
      <svg width="100%" height="100%" aria-hidden="true" fill="none">
        {row.lines.map((line) => (
          <Line
            key={`${line.part} ${line.x} ${line.part === 'across' ? line.to : ''} ${line.kind}`}
            line={line}
          />
        ))}
        <circle class={`node node-${shapeOf(state)}`} cx={cx} cy={NODE_Y} r={RADIUS} stroke="currentColor" />
        {(shapeOf(state) === 'gone' || shapeOf(state) === 'cycle') && (
          <path
            d={`M${cx - 2.5} ${NODE_Y - 2.5}l5 5M${cx + 2.5} ${NODE_Y - 2.5}l-5 5`}
            stroke="currentColor"
          />
        )}
      </svg>
    </span>
  );
}

/** Full: read. Crossed: not there, or closing a circle. Dashed: not asked, or no answer. Double size: the model. */
function shapeOf(state: ChainState): 'subject' | 'found' | 'gone' | 'cycle' | 'unasked' {
  return state === 'subject' || state === 'found' || state === 'gone' || state === 'cycle'
    ? state
    : 'unasked';
}

const at = (lane: number) => (lane + 0.5) * LANE;

function Line({ line }: { readonly line: LayoutLine<string> }) {
  const x1 = at(line.x);
  const ends = {
    through: ['0', '100%'],
    upper: ['0', NODE_Y],
    lower: [NODE_Y, '100%'],
    across: [NODE_Y, NODE_Y],
  } as const;
  const [y1, y2] = ends[line.part];
  const x2 = line.part === 'across' ? at(line.to) : x1;
  return <line class={`edge edge-${line.kind}`} x1={x1} y1={y1} x2={x2} y2={y2} stroke="currentColor" />;
}
