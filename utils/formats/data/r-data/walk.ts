import { Malformed, type Window } from '../../../bytes/window';
import { LimitError } from '../../core/limits';
import { CONSTANTS, ELEMENT_BYTES, R } from './types';

/** Values inside values that are still open; a long pairlist needs one. */
const OPEN_LIMIT = 10_000;

/** A symbol's name is short; the rest of a text is skipped. */
const NAME_BYTES = 256;

/** Called for each construct that is more than data, and for each symbol. */
export interface Listener {
  readonly construct: (kind: 'promise' | 'language' | 'closure' | 'bytecode', offset: number) => void;
  readonly symbol: (name: string, offset: number) => void;
}

/**
 * Walks one serialized R value from `at` without making it: counts of values still to come stand in for the tree.
 * Answers where the walk ended: behind the value, or null at bytecode, whose body is not read.
 */
export async function walkR(
  window: Window,
  start: number,
  littleEndian: boolean,
  listener: Listener,
  tick: () => void,
): Promise<number | null> {
  let at = start;
  /** For each open value, how many values of it are still to come. */
  const open: number[] = [1];
  /** Whether the next text names a symbol. */
  let inSymbol = false;

  const int = async (): Promise<number> => {
    const value = await window.u32(at, littleEndian);
    at += 4;
    return value;
  };
  const skip = (bytes: number): void => {
    if (bytes > window.size - at) throw new Malformed(at, 'truncated');
    at += bytes;
  };
  const length = async (): Promise<number> => {
    const short = await int();
    if (short !== 0xffff_ffff) return short;
    const high = await int();
    return high * 2 ** 32 + (await int());
  };
  const expect = (values: number): void => {
    if (values > window.size) throw new Malformed(at, 'truncated');
    if (open.length > OPEN_LIMIT) throw new LimitError('nesting');
    if (values > 0) open.push(values);
  };

  while (open.length > 0) {
    tick();
    const left = open.pop() ?? 0;
    if (left === 0) continue;
    // A value's last part is not kept open behind it: long pairlists stay flat.
    if (left > 1) open.push(left - 1);
    const offset = at;
    const flags = await int();
    const type = flags & 0xff;
    const attributes = (flags & 0x200) !== 0 ? 1 : 0;
    const tag = (flags & 0x400) !== 0 ? 1 : 0;
    const element = ELEMENT_BYTES.get(type);
    if (element !== undefined) {
      skip((await length()) * element);
      expect(attributes);
    } else if (type === R.symbol) {
      inSymbol = true;
      expect(1);
    } else if (type === R.characters) {
      const bytes = await int();
      const real = bytes === 0xffff_ffff ? 0 : bytes;
      if (inSymbol)
        listener.symbol(await window.text(at, Math.min(real, NAME_BYTES, window.size - at)), offset);
      inSymbol = false;
      skip(real);
      expect(attributes);
    } else if (type === R.strings || type === R.list || type === R.expression) {
      if (type === R.expression) listener.construct('language', offset);
      expect((await length()) + attributes);
    } else if (isPairs(type)) {
      const kind = CONSTRUCTS.get(type);
      if (kind) listener.construct(kind, offset);
      const always = type === R.attributedLanguage || type === R.attributedPairlist;
      expect((always ? 1 : attributes) + tag + 2);
    } else if (type === R.environment) {
      await int();
      expect(4);
    } else if (type === R.reference) {
      if (flags >>> 8 === 0) await int();
    } else if (type === R.package || type === R.namespace || type === R.persistent) {
      await int();
      expect(await int());
    } else if (type === R.special || type === R.builtin) {
      skip(await int());
    } else if (type === R.pointer) expect(2 + attributes);
    else if (type === R.weakReference || type === R.object) expect(attributes);
    else if (type === R.alternative) expect(3);
    else if (type === R.bytecode) {
      listener.construct('bytecode', offset);
      return null;
    } else if (!CONSTANTS.has(type)) throw new Malformed(offset);
  }
  return at;
}

const CONSTRUCTS: ReadonlyMap<number, 'promise' | 'language' | 'closure'> = new Map([
  [R.promise, 'promise'],
  [R.language, 'language'],
  [R.attributedLanguage, 'language'],
  [R.closure, 'closure'],
]);

const PAIRS: ReadonlySet<number> = new Set([R.pairlist, R.dots, R.attributedPairlist, ...CONSTRUCTS.keys()]);

const isPairs = (type: number): boolean => PAIRS.has(type);
