import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { ROOT } from '../../rules/sources';

const FOLDER = join(ROOT, '.github/workflows');
const permissions = z.record(z.string(), z.string());
const step = z.object({
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  with: z.optional(z.looseObject({})),
});
const workflowSchema = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.optional(permissions),
      needs: z.optional(z.union([z.string(), z.array(z.string())])),
      strategy: z.optional(z.object({ matrix: z.object({ include: z.array(z.looseObject({})) }) })),
      steps: z.array(step),
    }),
  ),
});

const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { file, text, ...workflowSchema.parse(parse(text)) };
});
const workflow = (name: string) => {
  const found = workflows.find(({ file }) => file === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

describe.each(workflows)('$file', ({ text, jobs, permissions: top }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('pins every action to a commit, with its version beside it', () => {
    const lines = [...text.matchAll(/^.*\buses:(.*)$/gm)].map(([, rest = '']) => rest);
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) expect(line).toMatch(/^ actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('runs our own npm scripts and nothing else', () => {
    const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) {
      const [, script, short] =
        /^npm (?:run ([a-z-]+)|(test))(?: -- (?:[\w./-]+|"\$RUNNER_TEMP\/[\w/-]+")(?: (?:[\w./-]+|"\$RUNNER_TEMP\/[\w/-]+"))*)?$/.exec(
          run,
        ) ?? [];
      expect(Object.keys(scripts)).toContain(script ?? short);
    }
  });

  it('leaves no token behind a checkout', () => {
    for (const { uses, with: inputs } of steps) {
      if (uses?.startsWith('actions/checkout@')) expect(inputs).toEqual({ 'persist-credentials': false });
    }
  });

  it('gives each job what it needs and no more', () => {
    expect(Object.values(top).filter((value) => value !== 'read')).toEqual([]);
    const granted = Object.entries(jobs).flatMap(([job, { permissions: own = {} }]) =>
      Object.entries(own)
        .filter(([, value]) => value !== 'read')
        .map(([name, value]) => `${job} ${name}: ${value}`),
    );
    const known = ['attest id-token: write', 'attest attestations: write', 'draft contents: write'];
    expect(known).toEqual(expect.arrayContaining(granted));
  });
});

describe('the workflows together', () => {
  it('have one commit for each action', () => {
    const pins = new Set(workflows.flatMap(({ text }) => text.match(/actions\/\S+@\S+ # \S+/g) ?? []));
    const actions = [...pins].map((pin) => pin.split('@')[0]);
    expect(actions).toEqual([...new Set(actions)]);
  });

  it('test pull requests with read access to the contents alone', () => {
    const { permissions: top, jobs } = workflow('ci.yml');
    expect(top).toEqual({ contents: 'read' });
    expect(Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run))).toContain('npm test');
  });

  it('draft a release only after tests, two builders, their comparison and the attestation', () => {
    const { jobs } = workflow('release.yml');
    expect(jobs['build']?.strategy?.matrix.include).toHaveLength(2);
    expect(jobs['attest']?.needs).toEqual(['test', 'build']);
    expect(jobs['draft']?.needs).toBe('attest');
    const attest = jobs['attest']?.steps.map(({ run, uses }) => run ?? uses ?? '') ?? [];
    const compared = attest.findIndex((each) => each.startsWith('npm run compare-builds'));
    const attested = attest.findIndex((each) => each.startsWith('actions/attest-build-provenance@'));
    expect(compared).toBeGreaterThan(0);
    expect(attested).toBeGreaterThan(compared);
  });

  it('install no package where something may be written', () => {
    const { jobs } = workflow('release.yml');
    const privileged = Object.values(jobs).filter(({ permissions: own = {} }) =>
      Object.values(own).includes('write'),
    );
    const called = privileged
      .flatMap(({ steps }) => steps.map(({ run }) => /^npm run ([a-z-]+)/.exec(run ?? '')?.[1]))
      .flatMap((name) => (name === undefined ? [] : [scripts[name]]));
    expect(called.length).toBeGreaterThan(0);
    for (const command of called) expect(command).toMatch(/^node scripts\/release\/[a-z-]+\.mjs$/);
  });
});
