import { Malformed, Window } from '../../../bytes/window';
import type { AnalyzerInput, Format } from '../../core/contract';
import { each, fields, prefix, type Field } from '../../encodings/protobuf';
import { fitted, type Layout } from './layout';

/** ModelProto: pieces = 1, trainer_spec = 2, normalizer_spec = 3, self_test_data = 4, denormalizer_spec = 5. */
const PIECES = 1;
const LAST_FIELD = 5;
/** Extensions of the message begin here (sentencepiece_model.proto). */
const EXTENSIONS = 200;

/** SentencePiece: piece = 1 (text), score = 2 (float), type = 3 (number). */
function isPiece(head: Uint8Array, size: number, { offset, length, wire, number }: Field): boolean {
  if (number !== PIECES || wire !== 2) return false;
  const [piece, score] = prefix(head, size, offset, offset + length).fields;
  return (
    piece?.number === 1 && piece.wire === 2 && piece.length > 0 && score?.number === 2 && score.wire === 5
  );
}

function matches(head: Uint8Array, size: number): boolean {
  const { fields: seen, state } = prefix(head, size);
  const pieces = seen.slice(0, 3);
  return state !== 'bad' && pieces.length === 3 && pieces.every((field) => isPiece(head, size, field));
}

async function walk(input: AnalyzerInput): Promise<void> {
  const window = new Window(input.source);
  const tick = () => input.tick();
  for await (const field of fields(window, 0, window.size, tick)) {
    if (field.wire !== 2 || (field.number > LAST_FIELD && field.number < EXTENSIONS))
      throw new Malformed(field.offset);
    if (field.number === PIECES) await each({ window, tick }, field, {});
  }
}

async function read(layout: Layout): Promise<void> {
  await walk(layout.input);
  layout.skip(layout.left);
}

/** SentencePiece's models: pieces with scores, and how they were trained. No code. */
export const sentencepieceFormat: Format = {
  id: 'sentencepiece',
  title: 'SentencePiece',
  version: 1,
  texts: 'formats-data',
  names: [
    ['sentencepiece', 'config', false, /(^|\/)(\w*tokenizer|spiece|sentencepiece[\w.-]*)\.model$/],
    ['sentencepiece', 'config', false, 'spm'],
  ],
  matches,
  analyze: (input) => fitted('sentencepiece', input, read),
};
