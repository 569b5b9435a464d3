import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFacts } from '../../utils/facts/empty-facts';
import { siblings } from '../../utils/hubs/huggingface/files';
import { modelFacts } from '../../utils/hubs/huggingface/model';
import { API_ORIGIN, huggingface } from '../../utils/hubs/huggingface/hub';
import type { Facts } from '../../utils/facts/facts';
import { collected, type Source } from '../../utils/model/slot';
import type { ModelId } from '../../utils/model/subject';
import { readCard } from '../../utils/cards/read-card';

/** A model as it was captured: the API's answer, the card, or both. */
export interface Capture {
  readonly id: string;
  readonly facts: Facts;
  readonly hasAnswer: boolean;
  readonly hasCard: boolean;
}

/** When the captures are judged, in ms since the epoch: nothing here depends on the day. */
const AT = Date.parse('2026-01-01T00:00:00Z');

/** Every `OWNER__NAME.api.json` and `OWNER__NAME.README.md` of a folder, as facts. */
export function readCaptures(folder: string): readonly Capture[] {
  const names = new Set(
    readdirSync(folder).flatMap((file) => /^(.+)\.(?:api\.json|README\.md)$/.exec(file)?.[1] ?? []),
  );
  return [...names].toSorted().map((name) => capture(folder, name));
}

function capture(folder: string, name: string): Capture {
  const id = name.replace('__', '/');
  const answerPath = join(folder, `${name}.api.json`);
  const cardPath = join(folder, `${name}.README.md`);
  const hasAnswer = existsSync(answerPath);
  const hasCard = existsSync(cardPath);
  const card = hasCard ? readCard(readFileSync(cardPath, 'utf8'), id) : null;
  const answer = hasAnswer ? answerOf(readFileSync(answerPath, 'utf8')) : {};
  // An answer says more than the card's own metadata, and may lack the part that repeats it.
  const told = { ...answer, cardData: { ...card?.metadata, ...objectOf(answer['cardData']) } };
  const source: Source = { kind: 'api', url: `${API_ORIGIN}/api/models/${id}`, path: '' };
  const files = siblings(answer['siblings']);
  const subject = { hub: huggingface.id, id: id as ModelId, revision: 'main' }; // a file name of the captures
  const update = modelFacts(told, source, AT);
  const facts: Facts = {
    ...emptyFacts(subject, 'not-on-this-page'),
    ...update,
    hasCard: collected(
      hasCard || (update.hasCard?.state === 'collected' && update.hasCard.value),
      source,
      AT,
    ),
    ...(card && {
      cardReading: collected(
        card.reading,
        { kind: 'file', url: `${API_ORIGIN}/${id}/raw/main/README.md`, path: '' },
        AT,
        'declared',
      ),
    }),
    ...(files && { files: collected(files, source, AT) }),
    ...uncaptured(answer, update),
    ...(!files && !hasRecord(update) && { weightsRecord: presumed(source) }),
  };
  return { id, facts, hasAnswer, hasCard };
}

/** A partial capture lacks keys that the hub always sends: what they would say is not known. */
function uncaptured(answer: Record<string, unknown>, update: ReturnType<typeof modelFacts>): Partial<Facts> {
  const empty = { state: 'not-collected', why: 'not-on-this-page' } as const;
  const { library, evaluation } = update;
  return {
    ...(!('config' in answer) && { architecture: empty, customCode: empty }),
    ...(library?.state === 'collected' && library.value === null && { library: empty }),
    ...(evaluation?.state === 'collected' && evaluation.value.results === 0 && { evaluation: empty }),
  };
}

const hasRecord = ({ weightsRecord }: ReturnType<typeof modelFacts>): boolean =>
  weightsRecord?.state === 'collected' &&
  (weightsRecord.value.safetensors !== null || weightsRecord.value.gguf !== null);

/**
 * A capture without a file list does not show the weights that its page did. All are of models that can be downloaded,
 * so they are presumed: a level of the ladder that this measure is not about.
 */
const presumed = (source: Source): Facts['weightsRecord'] =>
  collected({ safetensors: { parameters: null, sharded: false }, gguf: null }, source, AT, 'inferred');

const SNAKE: ReadonlyMap<string, string> = new Map([
  ['card_data', 'cardData'],
  ['created_at', 'createdAt'],
  ['last_modified', 'lastModified'],
  ['model_index', 'model-index'],
  ['transformers_info', 'transformersInfo'],
]);

/** Library dumps write the API's keys in snake case, and leave out what was null. */
function answerOf(text: string): Record<string, unknown> {
  const entries = Object.entries(objectOf(JSON.parse(text)));
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null).map(([key, value]) => [SNAKE.get(key) ?? key, value]),
  );
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
