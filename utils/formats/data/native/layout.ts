import { Malformed, Window } from '../../../bytes/window';
import type { AnalyzerInput, Inspection } from '../../core/contract';
import { finding, inspection } from '../../core/inspection';
import { message } from '../../../model/message';

/** Tables of words are read in steps of this size; weights are skipped. */
const STEP_BYTES = 262_144;

/** Longest word of a vocabulary that ends with a zero. */
const WORD_BYTES = 4096;

/** Reads a file of fixed layout from front to back; what does not fit throws `Malformed`. */
export class Layout {
  at = 0;
  readonly #window: Window;

  constructor(readonly input: AnalyzerInput) {
    this.#window = new Window(input.source, STEP_BYTES);
  }

  get left(): number {
    return this.#window.size - this.at;
  }

  private taken(length: number): number {
    const at = this.at;
    this.skip(length);
    return at;
  }

  u8(): Promise<number> {
    return this.#window.u8(this.taken(1));
  }

  u16(): Promise<number> {
    return this.#window.u16(this.taken(2));
  }

  u32(): Promise<number> {
    return this.#window.u32(this.taken(4));
  }

  /** A count: a negative or larger one does not fit any file. */
  u64(): Promise<number> {
    return this.#window.u64(this.taken(8));
  }

  skip(bytes: number): void {
    this.input.tick();
    if (!(bytes >= 0 && bytes <= this.left)) throw new Malformed(this.at, 'truncated');
    this.at += bytes;
  }

  text(length: number): Promise<string> {
    return this.#window.text(this.taken(length), length);
  }

  async bytes(length: number): Promise<Uint8Array> {
    const at = this.taken(length);
    return this.#window.kept(at, length) ?? (await this.#window.load(at, length));
  }

  /** Goes behind the next such byte, which ends a word. */
  async skipPast(end: number): Promise<void> {
    const length = Math.min(WORD_BYTES, this.left);
    const bytes = this.#window.kept(this.at, length) ?? (await this.#window.load(this.at, length));
    const found = bytes.indexOf(end);
    if (found === -1) throw new Malformed(this.at);
    this.skip(found + 1);
  }
}

/**
 * Runs the reader of a library's own file, whose loader takes numbers and words by place and nothing else: `safe` when
 * every byte has its place, else the rest was not understood. Throws as readers do.
 */
export async function fitted(
  format: string,
  input: AnalyzerInput,
  read: (layout: Layout) => Promise<void>,
): Promise<Inspection> {
  const layout = new Layout(input);
  try {
    await read(layout);
    if (layout.left > 0) throw new Malformed(layout.at);
    return inspection(format, []);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const { member } = input;
    const text = message('formats_data_unfit', format, error.offset);
    return inspection(format, [
      finding(`${format}/unfit`, 'unknown', text, { offset: error.offset, member }),
    ]);
  }
}
