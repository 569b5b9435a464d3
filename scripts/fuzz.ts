import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sharedFolder } from '../tests/conformance/shared';
import { resultsDir } from '../tests/e2e/harness';
import { searchDifferences } from '../tests/differential/search';
import { random } from '../tests/fuzz/random';
import { ARBITRARY, fuzzOnce, type Defect } from '../tests/fuzz/run';
import { generated, type Sample } from '../tests/fuzz/samples';

const USAGE =
  'usage: npm run fuzz -- [--seconds N] [--seed N [--sample NAME]]\n       npm run fuzz -- --differential [--streams N] [--seed N]';
/** Larger files take the time of many small ones. */
const SAMPLE_BYTES = 200_000;
const SEEDS = 0x1_0000_0000;
const TOLD = 20;

/** Hostile bytes through the readers, for a while; one run again with `--seed` and `--sample`. 1 when one failed. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string' },
      sample: { type: 'string' },
      differential: { type: 'boolean', default: false },
      streams: { type: 'string', default: '20000' },
    },
  });
  const seconds = Number(values.seconds);
  const seed = values.seed === undefined ? Date.now() % SEEDS : Number(values.seed);
  if (values.differential) return differential(seed, Number(values.streams));
  const all: readonly Sample[] = [ARBITRARY, ...generated(), ...labelled()];
  const only = all.find(({ name }) => name === values.sample);
  if (!(seconds > 0) || !Number.isInteger(seed) || (values.sample !== undefined && only === undefined)) {
    console.error(USAGE);
    return 2;
  }
  const defects = only ? await repeat(only, seed) : await search(all, seed, seconds);
  for (const { sample, seed: again, what } of defects.slice(0, TOLD))
    console.log(`npm run fuzz -- --seed ${again} --sample '${sample}'\n  ${what.replaceAll('\n', '\n  ')}\n`);
  console.log(defects.length === 0 ? 'nothing failed' : `${defects.length} runs failed`);
  return defects.length === 0 ? 0 : 1;
}

/** Our pickle machine beside CPython's own unpicklers. */
async function differential(seed: number, count: number): Promise<number> {
  if (!(Number.isInteger(seed) && Number.isInteger(count) && count > 0)) {
    console.error(USAGE);
    return 2;
  }
  const found = await searchDifferences(seed, count);
  if (found === null) {
    console.error('there is no python3 to compare with');
    return 2;
  }
  console.log(`${found.streams} streams, seed ${seed}, Python ${found.python}: ${found.same} read alike`);
  for (const [{ what, reason }, times] of found.allowed) console.log(`  ${times}: ${what}. ${reason}`);
  console.log(`${found.differences} differ for no known reason`);
  return found.differences === 0 ? 0 : 1;
}

async function repeat(sample: Sample, seed: number): Promise<readonly Defect[]> {
  const defect = await fuzzOnce(sample, seed);
  return defect === null ? [] : [defect];
}

async function search(all: readonly Sample[], seed: number, seconds: number): Promise<readonly Defect[]> {
  mkdirSync(resultsDir, { recursive: true });
  const { below } = random(seed);
  const end = performance.now() + seconds * 1000;
  const defects: Defect[] = [];
  let runs = 0;
  for (; performance.now() < end; runs += 1) {
    const sample = all[runs % all.length] ?? ARBITRARY;
    const each = below(SEEDS);
    // Should a run never end, this tells which one it was.
    writeFileSync(join(resultsDir, 'fuzz.json'), JSON.stringify({ sample: sample.name, seed: each }));
    const defect = await fuzzOnce(sample, each);
    if (defect !== null) defects.push(defect);
  }
  console.log(`${runs} runs over ${all.length} samples in ${seconds} s, seed ${seed}`);
  return defects;
}

/** The labelled corpus, when it is there: read when its turn comes, never loaded. */
function labelled(): readonly Sample[] {
  const shared = sharedFolder();
  if (shared === null) return [];
  const folder = join(shared, 'corpus/models/files');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile() && statSync(path).size <= SAMPLE_BYTES)
    .map(({ name, path }) => ({ name, bytes: () => new Uint8Array(readFileSync(path)) }));
}

process.exitCode = await main();
