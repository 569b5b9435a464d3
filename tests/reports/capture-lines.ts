import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedOf, type Islands } from '../conformance/expected';
import { readCaptures } from '../bench/openness-captures';
import { assess } from '../../utils/report/assess';
import { decode, pageOf } from '../../utils/hubs/index';
import { CLOCK, hubReports, onlyNamed, pageReport } from './looks';
import { readDocument } from '../../scripts/lib/page';
import { recordedHubFetch, type RecordedHub } from './recorded-hub';
import { capturedHub, shortFormHub } from './recorded-models';
import { answerLines } from './answer-lines';
import { comparable, lineOf, type Line } from './report-lines';

const CAPTURES = 'captures/huggingface';
const CARDS = [`${CAPTURES}/models`, 'corpus/cards/texts'] as const;
const SHORT_FORMS = ['corpus/recorded-models', 'corpus/licence-cases'] as const;

/** Whatever of a hub was saved: pages, answers, models with their cards, and models in a short form. */
export async function* captureLines(shared: string): AsyncGenerator<Line> {
  const there = (part: string): readonly string[] => (existsSync(join(shared, part)) ? [part] : []);
  for (const part of there(`${CAPTURES}/html`)) yield* pages(join(shared, CAPTURES), part);
  for (const part of there(`${CAPTURES}/json`)) yield* answerLines(join(shared, part), part);
  for (const part of CARDS.flatMap(there)) yield* cards(join(shared, part), part);
  for (const part of there(`${CAPTURES}/models`))
    yield* asked(capturedHub(join(shared, part)), `${part}: asked`);
  for (const part of SHORT_FORMS.flatMap(there)) yield* asked(shortFormHub(join(shared, part)), part);
}

/** Saved pages, picked and decoded as in the browser; the hub is not asked. */
async function* pages(folder: string, part: string): AsyncGenerator<Line> {
  for (const file of readdirSync(join(folder, 'html')).toSorted()) {
    const path = join(folder, 'html', file);
    yield await lineOf(`${part}/${file}`, () => {
      const address = addressOf(join(folder, 'props', file.replace(/\.html$/, '.props.json')));
      const data = pageOf(address)?.pick(readDocument(path, address), address) ?? null;
      const facts = data && decode(data, CLOCK);
      return facts === null ? { subject: null } : pageReport(facts);
    });
  }
}

const addressOf = (props: string): string =>
  (existsSync(props) ? expectedOf(JSON.parse(readFileSync(props, 'utf8')) as Islands)?.address : null) ??
  'https://huggingface.co/';

/** Models as an answer and a card tell them, without the pipeline. */
async function* cards(folder: string, part: string): AsyncGenerator<Line> {
  for (const { id, facts, hasAnswer, hasCard } of readCaptures(folder))
    yield await lineOf(`${part}/${id}`, () => ({
      hasAnswer,
      hasCard,
      report: comparable(assess(facts, 'hub', CLOCK)),
    }));
}

/** Models through the pipeline: all that the hub is asked is answered from the same folder. */
async function* asked(hub: RecordedHub, part: string): AsyncGenerator<Line> {
  const fetcher = recordedHubFetch(hub);
  for (const name of hub.models.keys())
    yield await lineOf(`${part}/${name}`, () => hubReports(onlyNamed(name), fetcher));
}
