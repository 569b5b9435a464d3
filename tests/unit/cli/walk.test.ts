import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { walk } from '../../../cli/src/walk/walk';
import type { Step } from '../../../cli/src/walk/steps';
import { hubCache } from '../../fixtures/hub-cache';
import { testFolder } from '../../fixtures/folder';

const { folder, file } = testFolder();
const at = (path: string): string => join(folder, path);
const link = (target: string, path: string): string => {
  symlinkSync(target, at(path));
  return at(path);
};

/** `path`, `path → real`, `path: why`, below the test's folder. */
const told = (step: Step): string => {
  const path = step.path.replace(`${folder}/`, '');
  if (step.kind !== 'file') return `${path}: ${step.kind === 'left' ? step.why : step.reason}`;
  return step.real === null ? path : `${path} → ${step.real.replace(`${folder}/`, '')}`;
};
const walked = (...paths: readonly string[]): readonly string[] => [...walk(paths.map(at))].map(told);

describe('a folder', () => {
  file('plain/b/2');
  file('plain/b/1');
  file('plain/a');
  file('plain/--quiet');

  it('is walked in the order of its names', () => {
    expect(walked('plain')).toEqual(['plain/--quiet', 'plain/a', 'plain/b/1', 'plain/b/2']);
  });

  it('named like a file is walked, and an empty one has nothing', () => {
    mkdirSync(at('model.bin'));
    expect(walked('model.bin')).toEqual([]);
  });

  it('that does not exist is told, and the rest is walked', () => {
    expect(walked('nothing', 'plain/b')).toEqual(['nothing: it does not exist', 'plain/b/1', 'plain/b/2']);
    expect(walked('plain/a/below')).toEqual(['plain/a/below: a part of the path is no folder']);
  });

  it('as deep as paths may be is walked without recursion', () => {
    const deep = `deep/${'d/'.repeat(1200)}`;
    const path = file(`${deep}end`);
    expect([...walk([at('deep')])].map((step) => step.path)).toEqual([path]);
  });
});

describe('a link', () => {
  file('tree/one/file');
  file('tree/two/other');
  file('elsewhere/secret');
  link('../one/file', 'tree/two/to-file');
  link('../one', 'tree/two/to-folder');
  link('../one', 'tree/two/to-folder-again');
  link('..', 'tree/two/up');
  link('../../elsewhere', 'tree/two/out');
  link('../../elsewhere/secret', 'tree/two/out-file');
  link('itself', 'tree/two/itself');
  link('missing', 'tree/two/to-nothing');

  it('is followed within the tree, and told everywhere else', () => {
    expect(walked('tree')).toEqual([
      'tree/one/file',
      'tree/two/itself: its links lead in a circle',
      'tree/two/other',
      'tree/two/out: outside',
      'tree/two/out-file: outside',
      'tree/two/to-file → tree/one/file',
      'tree/two/to-folder/file',
      'tree/two/to-folder-again: again',
      'tree/two/to-nothing: a link that leads to nothing',
      'tree/two/up: loop',
    ]);
  });

  it('to another tree that was given is within', () => {
    expect(walked('tree/two', 'elsewhere')).toEqual(
      expect.arrayContaining(['tree/two/out/secret', 'elsewhere/secret']),
    );
  });

  it('that was given itself is followed', () => {
    expect(walked('tree/two/out')).toEqual(['tree/two/out/secret']);
    expect(walked('tree/two/out-file')).toEqual(['tree/two/out-file → elsewhere/secret']);
  });

  it('in folders that link to each other ends', () => {
    // Each level has two links to the next: followed every time, 2^30 ways lead to the last.
    const levels = 30;
    for (let level = 0; level < levels; level += 1) {
      mkdirSync(at(`ladder/${level}`), { recursive: true });
      for (const name of ['a', 'b']) link(`../${level + 1}`, `ladder/${level}/${name}`);
    }
    file(`ladder/${levels}/end`);
    const files = [...walk([at('ladder')])].filter(({ kind }) => kind === 'file');
    expect(files).toHaveLength(2);
  });
});

describe('what is no file', () => {
  it('is told and never opened', async () => {
    mkdirSync(at('special'));
    execFileSync('mkfifo', [at('special/pipe')]);
    link('pipe', 'special/to-pipe');
    const server = createServer().listen(at('special/socket'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    expect(walked('special')).toEqual(
      ['pipe', 'socket', 'to-pipe'].map((name) => `special/${name}: not a regular file`),
    );
    expect(walked('special/pipe')).toEqual(['special/pipe: not a regular file']);
  });
});

describe('a cache of the hub', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const shared = bytes('the same in both');
  const { model, snapshots } = hubCache(at('hub'), 'acme/anchor', [
    { 'model.bin': shared, 'sub/config.json': bytes('{}') },
    { 'model.bin': shared, 'new.bin': bytes('new') },
  ]);
  const paths = (steps: Iterable<Step>) => [...steps].map((step) => [step.kind, step.path]);

  it('is read by the names of its snapshots, its notes and linked blobs left out', () => {
    const files = snapshots.flatMap((snapshot, index) =>
      (index === 0 ? ['model.bin', 'sub/config.json'] : ['model.bin', 'new.bin']).map((name) =>
        join(snapshot, name),
      ),
    );
    const steps = [...walk([at('hub')])];
    expect(paths(steps)).toEqual(files.toSorted().map((path) => ['file', path]));
    const reals = steps.flatMap((step) => (step.kind === 'file' ? [step.real] : []));
    expect(new Set(reals).size).toBe(3);
  });

  it('is within also where one snapshot is given alone', () => {
    const [first = ''] = snapshots;
    expect(paths(walk([first]))).toEqual(
      ['model.bin', 'sub/config.json'].map((name) => ['file', join(first, name)]),
    );
  });

  it('has no hiding place: other blobs, other notes and links to other models are seen', () => {
    const orphan = file('hub/models--acme--anchor/blobs/orphan', 'x');
    const note = file('hub/models--acme--anchor/refs/not-a-commit', 'os.system');
    const other = hubCache(at('hub2'), 'acme/other', [{ 'a.bin': shared }]);
    const [first = ''] = snapshots;
    symlinkSync(join(other.model, 'blobs'), join(first, 'foreign'));
    const steps = [...walk([model])];
    expect(paths(steps)).toEqual(
      expect.arrayContaining([
        ['file', orphan],
        ['file', note],
        ['left', join(first, 'foreign')],
      ]),
    );
  });
});
