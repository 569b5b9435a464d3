import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { buildCli } from '../../../scripts/cli/build';
import { PROGRAM } from '../../../scripts/cli/package';
import { sourceFiles } from '../../../scripts/release/sources';
import { packageTarball } from '../../../scripts/release/tarball';
import { hubCache } from '../../fixtures/hub-cache';
import { testFolder } from '../../fixtures/folder';
import { EVIL, pickle } from '../../fixtures/pickle';
import { BUILD_MS, builtCli, linesOf, ran } from '../../fixtures/program';
import { sarifFaults } from '../../fixtures/sarif-schema';
import { ROOT } from '../rules/sources';

vi.setConfig({ testTimeout: BUILD_MS, hookTimeout: BUILD_MS });

const built = builtCli();
const { folder, file } = testFolder();
const at = (path: string): string => join(folder, path);
/** npm without a network and without anybody's settings. */
const OFFLINE = {
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
  npm_config_cache: at('npm'),
};

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const tarball = at(`plimsoll-${version}.tgz`);

const snapshot = (name: string): string => {
  const { snapshots } = hubCache(at(name), 'acme/anchor', [
    { 'pytorch_model.bin': EVIL, 'a.pkl': pickle(0x29) },
  ]);
  return snapshots[0] ?? '';
};

beforeAll(() => writeFileSync(tarball, packageTarball(built.folder, [PROGRAM])), BUILD_MS);

describe('the package', () => {
  it('is one program with its licence, its notices and its README; it depends on nothing and runs nothing at install', () => {
    const manifest = JSON.parse(readFileSync(join(built.folder, 'package.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({ name: 'plimsoll', version, bin: { plimsoll: PROGRAM } });
    for (const key of ['dependencies', 'optionalDependencies', 'scripts'])
      expect(manifest).not.toHaveProperty(key);
    expect(readdirSync(built.folder)).toEqual(
      ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'package.json', PROGRAM].toSorted(),
    );
    expect(readFileSync(join(built.folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8')).toMatch(/^fflate \d/m);
  });

  it('is the same, byte for byte, when it is built again from sources that lie elsewhere', async () => {
    const elsewhere = at('further/down/sources');
    for (const path of sourceFiles(ROOT)) cpSync(join(ROOT, path), join(elsewhere, path));
    // What `npm ci` prepares.
    cpSync(join(ROOT, '.wxt'), join(elsewhere, '.wxt'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
    await buildCli(elsewhere, at('again'));
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(digest(packageTarball(at('again'), [PROGRAM]))).toBe(digest(readFileSync(tarball)));
  });

  it('is what npm itself would pack', () => {
    const told = execFileSync('npm', ['pack', '--dry-run', '--json'], {
      cwd: built.folder,
      encoding: 'utf8',
      env: { ...process.env, ...OFFLINE },
    });
    const [{ files = [] } = {}] = JSON.parse(told) as readonly {
      readonly files?: readonly { readonly path: string; readonly size: number }[];
    }[];
    const ours = execFileSync('tar', ['-tvzf', tarball], { encoding: 'utf8' }).trim().split('\n');
    const sizes = ours
      .map((line) => line.split(/\s+/))
      .map(([, , size, , , path = '']) => [path, Number(size)]);
    expect(Object.fromEntries(sizes)).toEqual(
      Object.fromEntries(files.map(({ path, size }) => [`package/${path}`, size])),
    );
  });

  it('installed into an empty folder scans a cache of the hub', async () => {
    const home = at('empty');
    mkdirSync(home);
    const install = ['install', '--offline', '--no-audit', '--no-fund', tarball];
    expect((await ran('npm', install, { cwd: home, env: OFFLINE })).code).toBe(0);
    const program = join(home, 'node_modules/.bin/plimsoll');
    const commit = snapshot('hub');
    const result = await ran(program, ['inspect', commit], { cwd: home });
    expect(linesOf(result).map(({ path, verdict }) => [path, verdict])).toEqual([
      [join(commit, 'a.pkl'), 'safe'],
      [join(commit, 'pytorch_model.bin'), 'dangerous'],
    ]);
    const { out } = await ran(program, ['inspect', '-f', 'sarif', commit], { cwd: home });
    expect(sarifFaults(JSON.parse(out))).toEqual([]);
  });
});

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        id: z.string(),
        shell: z.literal('bash'),
        run: z.string(),
        env: z.record(z.string(), z.string()),
      }),
    ),
  }),
});
const action = actionSchema.parse(parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')));

/** Runs the action's own steps as GitHub's runner does: each script by bash, expressions only in its variables. */
async function runAction(cwd: string, given: Readonly<Record<string, string>>) {
  const temp = file(`runner-${Object.values(given).join('-').replaceAll(/\W/g, '_')}/.keep`).replace(
    '/.keep',
    '',
  );
  const output = join(temp, 'output');
  writeFileSync(output, '');
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, given[name] ?? input.default]),
  );
  const valueOf = (text: string): string =>
    text.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => {
      const value = inputs[name];
      if (value === undefined) throw new Error(`no input ${name}`);
      return value;
    });
  for (const { id, run, env } of action.runs.steps) {
    expect(run).not.toContain('${{');
    const script = join(temp, `${id}.sh`);
    writeFileSync(script, run);
    const own = Object.entries(env).map(([name, value]) => [name, valueOf(value)]);
    const result = await ran('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd,
      env: { ...OFFLINE, RUNNER_TEMP: temp, GITHUB_OUTPUT: output, ...Object.fromEntries(own) },
    });
    if (result.code !== 0) return { ...result, step: id, output: readFileSync(output, 'utf8') };
  }
  return { code: 0, out: '', err: '', step: null, output: readFileSync(output, 'utf8') };
}

describe('the action', () => {
  it('names the version of this project, and every output by a step', () => {
    expect(action.inputs['package']?.default).toBe(`plimsoll@${version}`);
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.inspect.outputs.${name} }}`);
  });

  it('passes on a clean repository, and fails on a dangerous one with its findings written', async () => {
    file('clean/good.pkl', pickle(0x29));
    file('clean/setup.py', 'import os\nos.system("make")\n');
    const clean = await runAction(at('clean'), { package: tarball });
    expect(clean).toMatchObject({ code: 0, output: 'sarif=plimsoll.sarif\nexit-code=0\n' });
    file('bad/models/evil.pkl', EVIL);
    file('bad/--odd $(touch ran)/evil.pkl', EVIL);
    const paths = 'models\n\n--odd $(touch ran)\n';
    const bad = await runAction(at('bad'), { package: tarball, paths, sarif: 'out.sarif' });
    expect(bad).toMatchObject({ code: 1, step: 'inspect', output: 'sarif=out.sarif\nexit-code=1\n' });
    expect(existsSync(at('bad/ran'))).toBe(false);
    const log: unknown = JSON.parse(readFileSync(at('bad/out.sarif'), 'utf8'));
    expect(sarifFaults(log)).toEqual([]);
    const { runs } = log as { readonly runs: readonly { readonly artifacts: readonly object[] }[] };
    expect(runs[0]?.artifacts).toHaveLength(2);
  });
});

const hooksSchema = z.array(
  z.object({ id: z.string(), entry: z.string(), language: z.literal('system'), types: z.array(z.string()) }),
);

describe('the hook', () => {
  const [hook] = hooksSchema.parse(parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')));
  const [command = '', ...args] = (hook?.entry ?? '').split(' ');

  it('names the version of this project', () => {
    expect(args).toContain(`plimsoll@${version}`);
  });

  it('stops a commit of a dangerous model, and lets code and harmless models pass', async () => {
    const home = at('repository');
    mkdirSync(home);
    const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: home, encoding: 'utf8' });
    git('init', '-q');
    // What npx finds installed it does not fetch.
    await ran('npm', ['install', '--no-save', '--no-audit', '--no-fund', tarball], {
      cwd: home,
      env: OFFLINE,
    });
    const staged = () => git('diff', '--cached', '--name-only', '-z').split('\0').filter(Boolean);
    const runHook = async () => ran(command, [...args, ...staged()], { cwd: home, env: OFFLINE });
    const add = (name: string, content: string | Uint8Array) => {
      file(`repository/${name}`, content);
      git('add', '--', name);
    };
    add('setup.py', 'import os\nos.system("make")\n');
    expect(await runHook()).toEqual({ code: 0, out: '', err: '' });
    add('good.pkl', pickle(0x29));
    expect(await runHook()).toEqual({ code: 0, out: '', err: '' });
    add('-evil.pkl', EVIL);
    const stopped = await runHook();
    expect(stopped.code).toBe(1);
    expect(stopped.out).toMatch(/^dangerous +-evil\.pkl /);
  });
});
