import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InspectedFile } from '../../../utils/facts/inspection';
import { defaultLoad } from '../../../utils/loaders/default-load';
import { LOADERS } from '../../../utils/loaders/table';
import { LOAD_RISK_LEVELS, type LoadRiskLevel } from '../../../utils/model/verdict';
import { FILE_VERDICTS } from '../../../utils/model/inspection';
import { inspectedFile } from '../../fixtures/inspected-file';
import { judged } from '../../fixtures/made-up';
import { factsWith, listOf, NO_RECORD } from '../rules/facts';

/** Names that loaders look for, and others. */
const PATHS = [
  'model.safetensors',
  'pytorch_model.bin',
  'config.json',
  'hyperparams.yaml',
  'MLmodel',
  'model.pkl',
  'weights/model.safetensors',
  'weights/pytorch_model.bin',
  'code/a.py',
  'notes.txt',
  'x.pt',
  'y.onnx',
  'modules.json',
  'model.safetensors.index.json',
  'odd',
  'a/b/c.bin',
  'config.yaml',
  'ppo.zip',
];
const path = fc.constantFrom(...PATHS);
const library = fc.constantFrom(null, 'nobody', ...LOADERS.map(({ library: name }) => name));
const name = fc.oneof(
  path,
  fc.constantFrom('..', '../x', '/etc/x', 'https://x.example/y', '', '.', 'weights', 'no/such'),
);
const reading = (at: string): fc.Arbitrary<InspectedFile> =>
  fc
    .record({
      verdict: fc.constantFrom(...FILE_VERDICTS),
      format: fc.constantFrom('json', 'yaml', 'pickle', 'safetensors', 'text'),
      weightsOnly: fc.constantFrom(null, true, false),
      opens: fc.array(name, { maxLength: 3 }),
      names: fc.array(fc.constantFrom('acme/base', 'acme/other'), { maxLength: 2 }),
    })
    .map((rest) => inspectedFile(at, rest));

const repository = fc
  .tuple(library, fc.uniqueArray(path, { minLength: 1 }), fc.uniqueArray(path, { maxLength: 6 }))
  .chain(([of, paths, read]) =>
    fc.record({
      of: fc.constant(of),
      paths: fc.constant(paths),
      inspections: fc.tuple(...read.filter((at) => paths.includes(at)).map(reading)),
    }),
  );

const factsOf = (of: string | null, paths: readonly string[], inspections: readonly InspectedFile[]) =>
  factsWith({ library: of, files: listOf(paths), weightsRecord: NO_RECORD, inspections });

/** 0 is the worst; nothing said is no better than unknown. */
const goodness = (level: LoadRiskLevel | null): number => LOAD_RISK_LEVELS.indexOf(level ?? 'unknown');
const isNoBetter = (after: ReturnType<typeof judged>, before: ReturnType<typeof judged>): boolean =>
  goodness(after.verdict.byDefault) <= goodness(before.verdict.byDefault) &&
  goodness(after.verdict.level) <= goodness(before.verdict.level);

it('a name in a file never takes a file out of the load, and makes no verdict better', () => {
  fc.assert(
    fc.property(repository, fc.nat(), name, ({ of, paths, inspections }, at, added) => {
      const chosen = inspections[at % Math.max(inspections.length, 1)];
      fc.pre(chosen !== undefined);
      const more = inspections.map((each) =>
        each === chosen ? { ...each, opens: [...(each.opens ?? []), added] } : each,
      );
      const [before, after] = [factsOf(of, paths, inspections), factsOf(of, paths, more)];
      expect([...defaultLoad(after).opened.keys()]).toEqual(
        expect.arrayContaining([...defaultLoad(before).opened.keys()]),
      );
      expect(isNoBetter(judged(after), judged(before))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('a file that the loader prefers to none makes no verdict better', () => {
  fc.assert(
    fc.property(repository, path, ({ of, paths, inspections }, added) => {
      fc.pre(!paths.includes(added));
      const [before, after] = [factsOf(of, paths, inspections), factsOf(of, [...paths, added], inspections)];
      const opened = defaultLoad(after).opened;
      // What the loader opens instead of others is another load.
      fc.pre([...defaultLoad(before).opened.keys()].every((each) => opened.has(each)));
      // A name that led nowhere may lead to it.
      fc.pre(inspections.every(({ opens = [] }) => opens.length === 0));
      expect(isNoBetter(judged(after), judged(before))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('answers for any names, and opens listed files alone', () => {
  fc.assert(
    fc.property(
      library,
      fc.array(fc.string(), { maxLength: 5 }),
      fc.array(fc.string()),
      (of, paths, opens) => {
        const first = paths[0] ?? 'a';
        const facts = factsOf(of, [...paths, first], [inspectedFile(first, { opens })]);
        const { opened, files } = defaultLoad(facts);
        for (const each of [...opened.keys(), ...files.map((file) => file.path)])
          expect([...paths, first]).toContain(each);
      },
    ),
  );
});
