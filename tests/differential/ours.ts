import { memorySource } from '../../utils/bytes/memory';
import { drive } from '../../utils/formats/pickle/drive';
import { mayBeCalled } from '../../utils/formats/pickle/operands';
import { Recorder } from '../../utils/formats/pickle/recorder';
import { State } from '../../utils/formats/pickle/state';
import {
  Blob,
  type Call,
  Dictionary,
  Global,
  Opaque,
  Real,
  Sequence,
  type Value,
} from '../../utils/formats/pickle/values';
import type { Event } from './python';

/** What our machine did with one stream. */
export interface Ours {
  readonly events: readonly Event[];
  /** `stop`, or why it ended or why Python would. */
  readonly stop: string;
  /** Opcodes before the one that it stopped at. */
  readonly done: number;
  /** Where that opcode is. */
  readonly offset: number;
  /** Whether a frame was broken: then readers differ by design. */
  readonly brokenFrame: boolean;
  /** Whether READONLY_BUFFER is in it. */
  readonly views: boolean;
  /** Whether there are frames: they are taken whole. */
  readonly framed: boolean;
  /** Whether a frame ends after the data. */
  readonly longFrame: boolean;
}

/** Stands for whatever the other side shows: what is not kept, or what only running would tell. */
export const WHATEVER = '*';

const FRAME = 0x95;
const READONLY_BUFFER = 0x98;

const SHOWN_TEXT = 100;
const SHOWN = 1n << 512n;

/** A buffer: Python's may be a view of memory, which takes no state and no items. */
export const BUFFER = '~';

function labelOf(value: Value): string {
  if (value instanceof Global) return `${value.record.module} ${value.record.name}`;
  return value instanceof Opaque && value.what === 'buffer' ? BUFFER : '.';
}

/** Text as Python's `json.dumps` writes it. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function real(value: number): string {
  if (Number.isNaN(value)) return 'float nan';
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return `float ${view.getBigUint64(0).toString(16).padStart(16, '0')}`;
}

function show(value: Value): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number' || typeof value === 'bigint') {
    const whole = BigInt(value);
    return whole < SHOWN && whole > -SHOWN ? String(whole) : 'int';
  }
  if (value === null) return 'NoneType';
  // Python counts characters, we count units; what is near the limit is nothing to compare.
  if (typeof value === 'string') return value.length <= SHOWN_TEXT ? quoted(value) : WHATEVER;
  if (value instanceof Real) return real(value.value);
  if (value instanceof Blob) return value.type === 'bytes' ? `bytes ${value.length}` : WHATEVER;
  if (value instanceof Dictionary) return 'dict';
  if (value instanceof Opaque) return value.what === 'int' ? 'int' : WHATEVER;
  if (!(value instanceof Sequence)) return labelOf(value);
  return value.type === 'tuple' || value.type === 'list' ? `${value.type} ${value.count}` : value.type;
}

/** Arguments by their values; anything but a tuple is spread by some readers only, in its own order. */
const shownArguments = (args: Value): readonly string[] =>
  args instanceof Sequence && args.type === 'tuple' ? args.items.map(show) : [WHATEVER];

/** A recorder that also keeps the order of what it sees, up to where Python stops. */
class Tracing extends Recorder {
  readonly trace: Event[] = [];
  state: State | null = null;
  readonly #extensions = new Set<string>();

  #add(...event: Event): void {
    const last = this.trace.at(-1);
    if (this.state?.halted !== null || (event[0] === 'change' && last?.join('\0') === event.join('\0')))
      return;
    this.trace.push(event);
  }

  override global(module: string, name: string, offset: number): Global {
    // An extension is found by its name once.
    const again = module === 'copyreg_ext' && this.#extensions.has(name);
    if (module === 'copyreg_ext') this.#extensions.add(name);
    if (!again) this.#add('import', `${module} ${name}`);
    return super.global(module, name, offset);
  }

  override call(...[callee, args, made, offset]: Parameters<Recorder['call']>): Call {
    this.#add('call', labelOf(callee), ...shownArguments(args));
    return super.call(callee, args, made, offset);
  }

  override build(...[target, state, offset]: Parameters<Recorder['build']>): void {
    if (mayBeCalled(target)) this.#add('build', labelOf(target), show(state));
    super.build(target, state, offset);
  }

  override mutate(...[target, offset, pairs]: Parameters<Recorder['mutate']>): void {
    if (mayBeCalled(target)) this.#add('change', labelOf(target));
    super.mutate(target, offset, pairs);
  }
}

/** Reads one stream with our machine. */
export async function readOurs(stream: Uint8Array): Promise<Ours> {
  const recorder = new Tracing('none');
  const state = new State(recorder, stream.length);
  recorder.state = state;
  const outcome = await drive(state, memorySource(stream), () => undefined);
  const { halted, failure, opcodes } = state;
  return {
    events: recorder.trace,
    stop: halted?.what ?? failure?.what ?? outcome,
    done: halted?.opcodes ?? opcodes,
    offset: halted?.offset ?? state.position,
    brokenFrame: recorder.events.has('frame'),
    framed: state.seen[FRAME] === 1,
    views: state.seen[READONLY_BUFFER] === 1,
    longFrame: recorder.events.has('frame_long'),
  };
}
