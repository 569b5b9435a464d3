import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelId } from '../../utils/hubs/huggingface/ids';
import { record } from '../../utils/hubs/read';
import { hubReports, onlyNamed } from './looks';
import { recordedFetch } from '../../scripts/lib/recorded-answers';
import { lineOf, type Line } from './report-lines';

/** Of this model any answer of the API is given that is not known to be about another. */
const ANY = 'acme/anchor-7b';

/** Saved answers of the API: each to its own question, and each as the answer to every question. */
export async function* answerLines(folder: string, part: string): AsyncGenerator<Line> {
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.json')) continue;
    const value: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const name = askedFor(value);
    if (name !== null)
      yield await lineOf(`${part}/${file}: its own question`, () =>
        hubReports(onlyNamed(name), recordedFetch(folder)),
      );
    yield await lineOf(`${part}/${file}: every question`, () =>
      hubReports(onlyNamed(ANY), async () => Response.json(value)),
    );
  }
}

/** The model that an answer with its question is about. */
function askedFor(value: unknown): string | null {
  const url = record(record(value)?.request)?.url;
  return typeof url === 'string' && URL.canParse(url)
    ? modelId(new URL(url).pathname.replace('/api/models/', ''))
    : null;
}
