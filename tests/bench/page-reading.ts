import { join } from 'node:path';
import { build } from 'vite';
import type { HubPage } from '../../utils/hubs/contract';
import { HUB } from '../e2e/environment';
import { captures } from '../hub/sites/huggingface/captures';
import type { Measure, Row } from './contract';
import { atMost } from './rows';

const READER = join(import.meta.dirname, '../../utils/hubs/huggingface/page.ts');
const ROUNDS = 31;

/** Finding the islands and copying out of them may cost twice what it costs to parse what they hold. */
const MOST = 3;

/** The biggest page of each kind: real ones where they are there, the replica's otherwise. */
const KINDS = [
  { kind: 'model page', capture: '2026-07-model-page-kimi-k2-thinking', path: '/northwind-ai/tern-large' },
  { kind: 'files page', capture: '2025-08-tree-outetts-gguf', path: '/northwind-ai/tern-large/tree/main' },
] as const;

/** Picking a page's data, in the browser's own document, against `JSON.parse` of the same islands alone. */
export const pageReading: Measure = {
  name: 'page-reading',
  async run(stage) {
    const { session } = await stage.browser();
    const source = await bundle();
    const rows: Row[] = [];
    for (const { kind, capture, path } of KINDS) {
      const real = captures().find(({ name }) => name === capture);
      const tab = await session.open(real?.url ?? HUB + path);
      await tab.addScript(source);
      const { pick, parse, size } = await tab.evaluate(timeBoth, ROUNDS);
      await tab.close();
      const note = `${pick.toFixed(2)} ms against ${parse.toFixed(2)} ms for ${Math.round(size / 1000)} K characters, ${real ? 'real' : 'replica'}`;
      rows.push(atMost(`${kind}: picking its data, times JSON.parse`, pick / parse, MOST, { note }));
    }
    return rows;
  },
};

/** The page reader as a script that any page can run. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: READER, formats: ['iife'], name: 'reader' } },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunk = outputs.flatMap(({ output }) => output).find((file) => file.type === 'chunk');
  if (chunk === undefined) throw new Error('the page reader could not be bundled');
  return chunk.code;
}

declare const reader: { readonly huggingfacePage: HubPage };

/**
 * Runs in the page: median ms of each, in turn. Each round works often enough for the browser's coarse clock.
 * The islands that count are those of which something was picked.
 */
function timeBoth(rounds: number): { pick: number; parse: number; size: number } {
  const pick = () => reader.huggingfacePage.pick(document, location.href);
  const attributes = Object.keys(pick()?.pieces ?? {}).map(
    (name) => document.querySelector(`main [data-target="${name}"]`)?.getAttribute('data-props') ?? '',
  );
  const parse = () => attributes.map((text) => JSON.parse(text) as unknown);
  const timed = (act: () => unknown): number => {
    const started = performance.now();
    for (let time = 0; time < 50; time += 1) act();
    return (performance.now() - started) / 50;
  };
  const times = Array.from({ length: rounds }, () => ({ pick: timed(pick), parse: timed(parse) }));
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  return {
    pick: middle(times.map((time) => time.pick)),
    parse: middle(times.map((time) => time.parse)),
    size: attributes.join('').length,
  };
}
