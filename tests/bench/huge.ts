import { isRisky } from '../../utils/assess/risky';
import { textReaders } from '../../utils/assess/text-readers';
import { weighsTooMuch } from '../../utils/assess/json-weight';
import { memorySource } from '../../utils/bytes/memory';
import { inspectFile } from '../../utils/formats/inspect';
import { modelPageFacts } from '../fixtures/facts';
import { ANCHOR, json, modelInfo, wellHub } from '../fixtures/hub-answers';
import { assessorWith } from '../fixtures/watch';
import type { Measure, Row } from './contract';
import { garbageCollector } from './heap';
import { atMost, exactly } from './rows';

const FILES = 100_000;
const NAMES = ['model-#.safetensors', 'pytorch_model-#.bin', 'c-#/config.json', 'code/m_#.py', 'notes/#.md'];

/** DESIGN §9: 100,000 files, and the memory of one reading. */
const CPU_MS = 4000;
const HEAP_MB = 64;
const STRETCH_MS = 300;
const readingMb = (bytes: number): number => (4 * bytes) / 1e6 + 16;

/** The largest things that a hub may say and hold: by time on the processor, and by what is alive. */
export const huge: Measure = {
  name: 'huge',
  async run() {
    return [...(await manyFiles()), ...(await heavyJson())];
  },
};

async function manyFiles(): Promise<Row[]> {
  const siblings = Array.from({ length: FILES }, (_, at) => ({
    rfilename: (NAMES[at % NAMES.length] ?? '').replace('#', String(at)),
    size: at,
  }));
  const hub = wellHub({ [`${ANCHOR}/revision/`]: json(modelInfo({ siblings })) });
  siblings.length = 0;
  const page = modelPageFacts();
  const collect = garbageCollector();
  const assess = (onReport: () => void): Promise<number> =>
    new Promise((resolve, reject) => {
      const assessor = assessorWith({ fetch: hub.fetch, isRisky, texts: textReaders, now: Date.now });
      let reports = 0;
      assessor.assess(
        { facts: page, again: true, linked: false },
        ({ final }) => {
          reports += 1;
          onReport();
          if (final) resolve(reports);
        },
        () => reject(new Error('the job failed')),
      );
    });
  const watched = watchProcessor();
  const reports = await assess(() => undefined);
  const { all, longest } = watched.stop();
  const before = collect();
  let alive = before;
  await assess(() => (alive = Math.max(alive, collect())));
  return [
    atMost(`${FILES} files: processor time to the last report`, all, CPU_MS, {
      unit: 'ms',
      note: `${reports} reports`,
    }),
    atMost('…longest time on the processor without a break', longest, STRETCH_MS, { unit: 'ms' }),
    atMost('…most that was alive at a report', (alive - before) / 1e6, HEAP_MB, { unit: 'MB' }),
  ];
}

/** Processor time (ms) from now on, and the longest between two moments at which others would be answered. */
function watchProcessor() {
  const began = process.cpuUsage();
  let last = began;
  let longest = 0;
  const look = (): void => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  };
  const timer = setInterval(look, 1);
  return {
    stop() {
      clearInterval(timer);
      look();
      const { user, system } = process.cpuUsage(began);
      return { all: (user + system) / 1000, longest };
    },
  };
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function tokenizer(): Uint8Array<ArrayBuffer> {
  const entries = Array.from({ length: 500_000 }, (_, at) => [`tok${at.toString(36)}`, at] as const);
  const merges = entries.map(([name]) => `${name.slice(0, 4)} ${name.slice(4)}`);
  const model = { type: 'BPE', vocab: Object.fromEntries(entries), merges };
  return utf8(JSON.stringify({ version: '1.0', model }, null, 2));
}

async function heavyJson(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, make] of [
    ['tokenizer.json', tokenizer],
    ['60 MB of {}', () => utf8(`[${'{},'.repeat(20_000_000)}{}]`)],
    ['60 MB of []', () => utf8(`[${'[],'.repeat(20_000_000)}[]]`)],
    ['7.9 MB of [', () => utf8('['.repeat(7_900_000))],
  ] as const) {
    const bytes = make();
    const alive = await mostAlive(bytes);
    const what = `${name}, ${(bytes.length / 1e6).toFixed(0)} MB as a file: most that was alive`;
    rows.push(atMost(what, alive, readingMb(bytes.length), { unit: 'MB' }));
    if (name !== 'tokenizer.json') {
      rows.push(exactly(`${name} as an answer`, weighsTooMuch(bytes) ? 'too large' : 'read', 'too large'));
    }
  }
  return rows;
}

/** Looks of a reader at the clock between two looks at what is alive. */
const LOOKS = 25;

/** Beyond the bytes themselves, in MB. */
async function mostAlive(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const collect = garbageCollector();
  const before = collect();
  let alive = before;
  let looks = 0;
  const now = (): number => {
    looks += 1;
    if (looks % LOOKS === 0) alive = Math.max(alive, collect());
    return 0;
  };
  await inspectFile(memorySource(bytes), 'tokenizer.json', { now });
  return (alive - before) / 1e6;
}
