import { describe, expect, it } from 'vitest';
import { readOnClick } from '../../../utils/assess/reader';
import { freeToRead, notYetAsked, worthReading } from '../../../utils/assess/worth-reading';
import { memoryInspections, memoryStore } from '../../../utils/cache/memory';
import { HUB_APIS } from '../../../utils/hubs/index';
import type { Facts } from '../../../utils/facts/facts';
import { valueOf } from '../../../utils/model/slot';
import type { Report } from '../../../utils/report/report';
import { utf8 } from '../../fixtures/analyze';
import { inspectedFile } from '../../fixtures/inspected-file';
import { EVIL_PICKLE } from '../../fixtures/made-up';
import { rangeServer } from '../../fixtures/range-server';
import { AT, factsWith, file, listOf, type Values } from '../rules/facts';

const INDEX = 'model.safetensors.index.json';
const [api] = HUB_APIS;
if (api === undefined) throw new Error('there is a hub');

const transformers = (paths: readonly string[], more: Values = {}): Facts =>
  factsWith({ library: 'transformers', files: listOf(paths), ...more });
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('what is worth reading', () => {
  it('is, after the default load, small files that name others', () => {
    const large = { files: [file(INDEX, { size: 9_000_000 }), file('model-1.safetensors')], complete: true };
    const small = { files: [file(INDEX, { size: 90_000 }), file('model-1.safetensors')], complete: true };
    const unsized = { files: [file(INDEX, { size: null }), file('model-1.safetensors')], complete: true };
    const worth = (files: typeof large) => paths(worthReading(factsWith({ library: 'transformers', files })));
    expect(worth(small)).toEqual(['model-1.safetensors', INDEX]);
    expect([worth(large), worth(unsized)]).toEqual([['model-1.safetensors'], ['model-1.safetensors']]);
  });

  it('is what a file names, whatever its ending, also beside the default load', () => {
    const facts = transformers(['model.safetensors', 'notes.txt', 'old.pkl', 'old.dat'], {
      inspections: [inspectedFile('old.pkl', { opens: ['old.dat'] })],
    });
    expect(paths(worthReading(facts))).toEqual(['model.safetensors', 'old.pkl', 'old.dat']);
  });

  it('is what pip installs from', () => {
    const facts = transformers(['requirements.txt', 'notes.txt', 'sub/setup.py', 'requirements-dev.txt']);
    expect(paths(worthReading(facts))).toEqual(['requirements.txt', 'sub/setup.py', 'requirements-dev.txt']);
  });

  it('is a configuration only where the hub counts no download by it', () => {
    expect(paths(freeToRead(transformers([INDEX, 'config.json', 'model-1.safetensors']), api))).toEqual([
      'model-1.safetensors',
      INDEX,
    ]);
  });

  it('is asked for once', () => {
    const asked = new Set<string>();
    const { files } = listOf(['a', 'b']);
    expect([notYetAsked(asked, files), notYetAsked(asked, files)]).toEqual([files, []]);
  });
});

it('a click reads on to what was named by what it read', async () => {
  const weights = JSON.stringify({ metadata: {}, weight_map: { w: 'extra.txt' } });
  const { fetch, asked } = rangeServer({ [INDEX]: utf8(weights), 'extra.txt': EVIL_PICKLE });
  const facts = transformers([INDEX, 'extra.txt']);
  const heard: Report[] = [];
  await readOnClick(
    { store: memoryStore(), inspections: memoryInspections(), fetch, now: () => AT },
    {
      facts: { ...facts, subject: { ...facts.subject, hub: api.hub.id } },
      paths: null,
      signal: new AbortController().signal,
      listen: ({ report }) => heard.push(report),
      onProgress: () => undefined,
    },
  );
  const last = heard.at(-1);
  expect(paths(valueOf(last?.facts.inspections ?? facts.inspections) ?? [])).toEqual([INDEX, 'extra.txt']);
  expect(last?.verdicts.loadRisk.byDefault).toBe('dangerous');
  expect(asked.length).toBeGreaterThan(1);
});
