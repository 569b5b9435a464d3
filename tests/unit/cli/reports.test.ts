import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../fixtures/folder';
import { signingKey } from '../../fixtures/certificates';
import { commitOf, hubCache } from '../../fixtures/hub-cache';
import { said } from '../../fixtures/in-process';
import { COMMIT, modelHub } from '../../fixtures/model-hub';
import { keyBundle, MODEL } from '../../fixtures/oms';
import { EVIL, pickle } from '../../fixtures/pickle';
import { safetensors, tensor } from '../../fixtures/safetensors';

const { folder, file } = testFolder();
const at = (path: string): string => join(folder, path);

file('evil/pytorch_model.bin', EVIL);
file('evil/README.md', '---\nlicense: mit\n---\n# Evil');
file('good/model.pkl', pickle(0x29));
const cached = hubCache(at('cache'), 'acme/anchor', [
  { 'pytorch_model.bin': EVIL },
  { 'a.pkl': pickle(0x29) },
]);
const buoy = hubCache(at('cache'), 'acme/buoy', [{ 'a.pkl': pickle(0x29) }]);

const lines = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('assess', () => {
  it('reports on a folder: what its bytes and its card say', async () => {
    const { code, out, err } = await said(['assess', at('evil')]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      subject: { hub: 'local', id: 'evil' },
      facts: { files: [{ path: 'README.md' }, { path: 'pytorch_model.bin' }], filesComplete: true },
      verdicts: { loadRisk: { level: 'dangerous' } },
    });
  });

  it('knows a model by its place in a cache, or by the name that is given', async () => {
    const [snapshot = ''] = cached.snapshots;
    expect(JSON.parse((await said(['assess', snapshot])).out)).toMatchObject({
      subject: { hub: 'huggingface', id: 'acme/anchor', revision: commitOf(0) },
      verdicts: { loadRisk: { level: 'dangerous' } },
    });
    const named = await said(['assess', at('good'), '--model', 'acme/other@v1']);
    expect(JSON.parse(named.out)).toMatchObject({ subject: { id: 'acme/other', revision: 'v1' } });
  });

  it('ends with 1 only where --fail-on says so', async () => {
    expect((await said(['assess', at('evil'), '--fail-on', 'dangerous'])).code).toBe(1);
    expect((await said(['assess', at('good'), '--fail-on', 'dangerous'])).code).toBe(0);
  });

  it('writes other shapes, to a file', async () => {
    expect(
      await said(['assess', at('evil'), '--export', 'markdown', '--out', at('report.md')]),
    ).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(at('report.md'), 'utf8')).toContain('pytorch\\_model.bin');
  });

  it('reports on a model of the hub, at the commit', async () => {
    const { code, out } = await said(['assess', 'hf:acme/anchor'], modelHub().fetcher);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      subject: { hub: 'huggingface', id: 'acme/anchor', revision: COMMIT },
      verdicts: { loadRisk: { level: 'dangerous' } },
    });
  });

  it('ends with 2 when the hub tells nothing of the model', async () => {
    expect((await said(['assess', 'hf:acme/gone'], modelHub().fetcher)).code).toBe(2);
  });
});

describe('audit', () => {
  it('has a line for each model of a cache, each commit by itself', async () => {
    const { code, out } = await said(['audit', '--format', 'jsonl', at('cache')]);
    expect(lines(out).map(({ model, name }) => [model, name])).toEqual([
      ...cached.snapshots.toSorted().map((snapshot) => ['acme/anchor', snapshot]),
      ['acme/buoy', ...buoy.snapshots],
    ]);
    const risks = lines(out).map(({ revision, loadRisk }) => [revision, loadRisk]);
    expect(risks).toContainEqual([commitOf(0), 'dangerous']);
    expect(code).toBe(1);
  });

  it('reads lists of names and folders, and goes on behind what fails', async () => {
    const list = file('list', `# models\nhf:acme/gone\nhf:acme/anchor@main   # the first\n\n${at('good')}\n`);
    const { code, out, err } = await said(['audit', '--list', list, '-f', 'json'], modelHub().fetcher);
    expect(JSON.parse(out)).toMatchObject({
      models: [
        { name: 'hf:acme/anchor@main', revision: COMMIT, loadRisk: 'dangerous' },
        { name: at('good'), model: 'good' },
      ],
      failed: 1,
    });
    expect(err).toMatch(/^plimsoll: hf:acme\/gone: /);
    expect(code).toBe(1);
  });

  it('has a table, worst first, with a line that sums up', async () => {
    mkdirSync(at('models'));
    for (const name of ['a', 'b'])
      file(`models/${name}/model.${name === 'a' ? 'pkl' : 'bin'}`, name === 'a' ? pickle(0x29) : EVIL);
    const { out } = await said(['audit', '-f', 'table', at('models')]);
    const [first = '', , , sum] = out.split('\n');
    expect(first).toMatch(/^dangerous +\S+\/models\/b /);
    expect(sum).toMatch(/^2 models checked: 1 dangerous, /);
    const quiet = await said(['audit', '-q', '-f', 'table', at('models')]);
    expect(quiet.out.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('verify', async () => {
  const key = await signingKey();
  const pin = file('key.pem', key.pem);
  const bundle = JSON.stringify(await keyBundle(key));
  const signed = (name: string): string => {
    for (const [path, content] of Object.entries(MODEL)) file(`${name}/${path}`, content);
    file(`${name}/model.sig`, bundle);
    return at(name);
  };

  it('finds the signature and compares every file', async () => {
    const { code, out } = await said(['verify', '--pin', pin, signed('model')]);
    expect(lines(out)).toMatchObject([{ path: 'model.sig', outcome: 'verified' }]);
    expect(code).toBe(0);
  });

  it('ends with 1 when a file is not what was signed, or nobody knows the key', async () => {
    const changed = signed('changed');
    const [path = ''] = Object.keys(MODEL);
    writeFileSync(join(changed, path), 'other');
    const result = await said(['verify', '--pin', pin, changed]);
    expect([result.code, lines(result.out)]).toMatchObject([1, [{ outcome: 'mismatch' }]]);
    expect((await said(['verify', signed('unknown')])).code).toBe(1);
  });

  it('ends with 3 where there is no signature', async () => {
    expect(await said(['verify', at('good')])).toMatchObject({ code: 3, out: '' });
  });
});

it('a harmless copy is no worse than its bytes', async () => {
  file('tensors/model.safetensors', safetensors({ header: { weight: tensor('F32', [2], 0, 8) }, data: 8 }));
  const { out } = await said(['assess', at('tensors')]);
  expect(JSON.parse(out)).toMatchObject({ verdicts: { loadRisk: { level: 'data-only' } } });
});
