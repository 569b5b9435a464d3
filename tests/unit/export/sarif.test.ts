import { expect, it } from 'vitest';
import { memorySource } from '../../../utils/bytes/memory';
import { createSarif, type SarifFile } from '../../../utils/export/sarif';
import { inspectFile } from '../../../utils/formats/inspect';
import { EVIL, pickle } from '../../fixtures/pickle';
import { zip } from '../../fixtures/zip';
import { at } from './replica';

const options = {
  translate: ({ key, params }: { readonly key: string; readonly params: readonly string[] }) =>
    [key, ...params].join(' '),
  locate: (path: string) => ({ uri: `a/${path}`, uriBaseId: 'HERE' }),
  hash: (text: string) => `hash of ${text}`,
};
const inspect = (bytes: Uint8Array, path: string) => inspectFile(memorySource(bytes), path);
const EVIL_ZIP = zip([{ name: 'a/data.pkl', data: EVIL }]);

it('writes one result a finding, with its rule, level, file and member', async () => {
  const files: readonly SarifFile[] = [
    { ...(await inspect(EVIL, 'evil.pkl')), lines: [7] },
    await inspect(EVIL_ZIP, 'evil.pt'),
    await inspect(pickle(0x29), 'good.pkl'),
  ];
  const log = createSarif(options);
  const parts = files.map((file) => log.add(file));
  const rules = log.rules();
  for (const [index, { artifact, results }] of parts.entries()) {
    const file = files[index];
    expect(artifact).toMatchObject({
      location: { uri: `a/${file?.path}`, uriBaseId: 'HERE' },
      length: file?.size,
      properties: { verdict: file?.verdict, complete: true },
    });
    expect(results.map((result) => at(result, 'ruleId'))).toEqual(file?.findings.map(({ id }) => id));
    for (const [place, result] of results.entries()) {
      const { message } = file?.findings[place] ?? {};
      expect(at(rules[Number(at(result, 'ruleIndex'))], 'id')).toBe(at(result, 'ruleId'));
      expect(at(result, 'message', 'text')).toBe([message?.key, ...(message?.params ?? [])].join(' '));
      expect(at(result, 'locations', 0, 'physicalLocation', 'artifactLocation', 'index')).toBe(index);
    }
  }
  const region = (result: unknown) => at(result, 'locations', 0, 'physicalLocation', 'region');
  const [evil, inZip] = parts;
  expect(at(evil?.results[0], 'level')).toBe('error');
  expect(region(evil?.results[0])).toEqual({ startLine: 7, endLine: 7, byteOffset: 2, byteLength: 1 });
  const inside = inZip?.results.find(
    (result) => at(result, 'locations', 0, 'logicalLocations') !== undefined,
  );
  expect(at(inside, 'locations', 0, 'logicalLocations', 0, 'name')).toBe('a/data.pkl');
  expect(region(inside)).toEqual({ byteOffset: 0, byteLength: EVIL_ZIP.length });
});

it('describes each rule once: what differs from file to file is left open', async () => {
  const log = createSarif(options);
  for (const name of ['one.pkl', 'other.pkl']) log.add(await inspect(EVIL, name));
  expect(log.rules()).toHaveLength(1);
  const [rule] = log.rules();
  expect(rule).toMatchObject({
    id: 'pickle/dangerous-import',
    name: 'PickleDangerousImport',
    shortDescription: { text: expect.stringMatching(/^\S+ … …$/) as string },
    fullDescription: { text: expect.stringContaining('“pickle”') as string },
    help: { text: expect.stringContaining('Do not load') as string },
    defaultConfiguration: { level: 'error' },
  });
  expect(URL.canParse(String(at(rule, 'helpUri')))).toBe(true);
});

it('gives a finding the same fingerprint wherever its bytes stand in the file', async () => {
  const fingerprint = async (bytes: Uint8Array, path = 'a.pkl') => {
    const { results } = createSarif(options).add(await inspect(bytes, path));
    return at(results[0], 'partialFingerprints', 'plimsoll/v1');
  };
  // EMPTY_DICT and POP before it move everything by two bytes.
  const moved = Uint8Array.from([...EVIL.subarray(0, 2), 0x7d, 0x30, ...EVIL.subarray(2)]);
  expect(await fingerprint(moved)).toBe(await fingerprint(EVIL));
  expect(await fingerprint(EVIL, 'b.pkl')).not.toBe(await fingerprint(EVIL));
});
