import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildCli } from '../../scripts/cli/build';
import { PROGRAM } from '../../scripts/cli/package';
import { smallPickle } from './small-pickle';
import type { Measure, Row } from './contract';
import { plainRow } from './statistics';
import { atMost, shown } from './rows';

const ROOT = resolve(import.meta.dirname, '../..');

/** Someone who types a command waits no longer. */
const START_SECONDS = 0.35;
/**
 * `pickletools.genops` alone does 5.8 M opcodes a second where picklescan takes 4.3 s for 4.84 M of them (facts/SERIALIZATION
 * §0, §8): who takes at most five times as long as genops is at least as fast as picklescan.
 */
const MOST_OF_GENOPS = 5;
const FILES = 1000;
const ROUNDS = 5;

const GENOPS = `
import os, pickletools, sys
for name in sorted(os.listdir(sys.argv[1])):
    with open(os.path.join(sys.argv[1], name), 'rb') as file:
        for opcode in pickletools.genops(file): pass
`;

/** The packed command line: how long until it says something, and what a thousand small files cost. */
export const cli: Measure = {
  name: 'cli',
  async run() {
    const place = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
    try {
      await buildCli(ROOT, join(place, 'cli'));
      const program = join(place, 'cli', PROGRAM);
      const folder = join(place, 'files');
      mkdirSync(folder);
      for (let index = 0; index < FILES; index += 1)
        writeFileSync(join(folder, `model-${String(index).padStart(4, '0')}.pkl`), smallPickle(index));
      const node = (...args: readonly string[]) => processorTime(process.execPath, [program, ...args]);
      const many = node('inspect', '--jobs', '1', folder);
      return [
        atMost('start-up: plimsoll --version', node('--version'), START_SECONDS, { unit: 's' }),
        atMost(
          'start-up and one small file',
          node('inspect', join(folder, 'model-0000.pkl')),
          START_SECONDS,
          { unit: 's' },
        ),
        shown(`${FILES} small files`, (1000 * many) / FILES, { unit: 'ms', note: 'each, start-up included' }),
        beside(many, processorTime('python3', ['-c', GENOPS, folder])),
      ];
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
};

const beside = (ours: number, genops: number): Row =>
  Number.isNaN(genops)
    ? plainRow('the same, beside pickletools.genops', 'python3 is not there')
    : atMost('the same, beside pickletools.genops', ours / genops, MOST_OF_GENOPS, {
        unit: '×',
        note: `genops alone: ${genops.toFixed(2)} s, with no judgement; processor time, one thread`,
      });

/** Seconds of processor time that a program takes, the least of some runs; NaN when it is not there. */
function processorTime(program: string, args: readonly string[]): number {
  const line = ['"$0" "$@" >/dev/null 2>&1 || [ $? -eq 1 ] || exit 9', 'times'].join('\n');
  const runs = Array.from({ length: ROUNDS }, () => {
    const { status, stdout } = spawnSync('sh', ['-c', line, program, ...args], { encoding: 'utf8' });
    // POSIX: the second line is what the children took, user and system.
    const [, children = ''] = stdout.split('\n');
    const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
    const seconds = parts.reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0);
    return status === 0 && parts.length === 2 ? seconds : Number.NaN;
  });
  return Math.min(...runs);
}
