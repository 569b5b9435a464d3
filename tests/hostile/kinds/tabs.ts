import assert from 'node:assert/strict';
import { isRisky } from '../../../utils/assess/risky';
import { textReaders } from '../../../utils/assess/text-readers';
import { modelPageFacts } from '../../fixtures/facts';
import { ANCHOR, json, modelInfo, wellHub } from '../../fixtures/hub-answers';
import { assessorWith } from '../../fixtures/watch';
import type { ActKind } from '../contract';

const FILES = 100_000;
const OTHERS = 4;
/** DESIGN §9, "100,000 files": of processor time, from a tab's question to its first answer. */
const ANSWERED_MS = 300;

type Facts = ReturnType<typeof modelPageFacts>;

const NAMES = ['model-#.safetensors', 'pytorch_model-#.bin', 'c-#/config.json', 'code/m_#.py', 'notes/#.md'];

/** One tab's model has a list that takes long to judge; what the others ask meanwhile is answered between. */
async function fiveTabs(): Promise<void> {
  const siblings = Array.from({ length: FILES }, (_, at) => ({
    rfilename: (NAMES[at % NAMES.length] ?? '').replace('#', String(at)),
    size: at,
  }));
  const hub = wellHub({ [`${ANCHOR}/revision/`]: json(modelInfo({ siblings })) });
  const assessor = assessorWith({ fetch: hub.fetch, isRisky, texts: textReaders, now: Date.now });
  const look = (facts: Facts, onReport: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      assessor.assess(
        { facts, again: true, linked: false },
        ({ final }) => {
          onReport();
          if (final) resolve();
        },
        () => reject(new Error('the job failed')),
      );
    });
  const page = modelPageFacts();
  /** A model that nobody asked about before. */
  const other = (at: number): Facts => ({
    ...page,
    subject: { ...page.subject, id: `${page.subject.id}-${at}` as Facts['subject']['id'] }, // a well-formed id of the test's own
  });
  const job = { ended: false };
  const long = look(page, () => undefined).finally(() => (job.ended = true));
  const waits: number[] = [];
  for (let round = 0; !job.ended; round += 1) {
    const began = process.cpuUsage();
    await new Promise<void>((answered) => void look(other(round), answered));
    const { user, system } = process.cpuUsage(began);
    waits.push((user + system) / 1000);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await long;
  assert.ok(waits.length >= OTHERS, `only ${waits.length} questions were asked meanwhile`);
  const longest = Math.max(...waits);
  assert.ok(longest <= ANSWERED_MS, `another tab was answered after ${Math.round(longest)} ms of work`);
}

/** Many tabs, and one of them heavy. */
export const TABS: readonly ActKind[] = [
  {
    name: `${OTHERS} tabs beside one of 100,000 files are answered`,
    group: 'floods',
    where: 'node',
    evidence: ['S2.11 100,000 files'],
    act: fiveTabs,
  },
];
