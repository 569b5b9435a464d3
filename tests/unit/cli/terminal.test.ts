import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { translate } from '../../../cli/src/catalogue';
import { timed } from '../../../cli/src/inspect/read';
import { createTally, failing } from '../../../cli/src/inspect/tally';
import { FAIL_ON } from '../../../cli/src/command-line/options';
import { printerFor, type Screen } from '../../../cli/src/print/choose';
import { createProgress } from '../../../cli/src/terminal/progress';
import { painter, showsColours } from '../../../cli/src/terminal/style';
import { memorySource } from '../../../utils/bytes/memory';
import { FILE_VERDICTS } from '../../../utils/model/inspection';
import { EVIL, pickle } from '../../fixtures/pickle';

describe('the progress line', () => {
  const drawn = (isTTY: boolean, shown = true) => {
    let text = '';
    let time = 0;
    const stream = { isTTY, columns: 60, write: (part: string) => (text += part) };
    const progress = createProgress(stream, shown, () => time);
    return {
      progress,
      text: () => text,
      wait: (ms: number) => (time += ms),
    };
  };

  it('is drawn on a terminal, for long work, within its columns, and cleared', () => {
    const { progress, text, wait } = drawn(true);
    progress.at(1, 0, 'a');
    expect(text()).toBe('');
    wait(1000);
    progress.at(1234, 5, `${'folder/'.repeat(20)}\u001B[2Jend`);
    const [, line = ''] = text().split('\r\u001B[K');
    expect(line).toMatch(/^1,234 files read, 5 flagged: ….*end$/);
    expect(line.length).toBeLessThan(60);
    expect(line).not.toContain('\u001B');
    progress.note('plimsoll: a note');
    expect(text().endsWith('\r\u001B[Kplimsoll: a note\n')).toBe(true);
  });

  it.each([
    ['is no terminal', false, true],
    ['is to be quiet', true, false],
  ])('is not drawn where stderr %s', (_, isTTY, shown) => {
    const { progress, text, wait } = drawn(isTTY, shown);
    wait(10_000);
    progress.at(1, 0, 'a');
    progress.end();
    expect(text()).toBe('');
  });
});

describe('colours', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{}, {}, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
  ])('%j, %j: %s', (stream, env, shown) => {
    expect(showsColours(stream, env)).toBe(shown);
  });

  it('stand around the words, or nothing does', () => {
    for (const verdict of FILE_VERDICTS) {
      expect(painter(false)(verdict, 'word')).toBe('word');
      const painted = painter(true)(verdict, 'word');
      expect([painted.startsWith('\u001B['), painted.endsWith('\u001B[0m')]).toEqual([true, true]);
      expect(stripVTControlCharacters(painted)).toBe('word');
    }
  });
});

describe('the table', () => {
  const files = [
    ...Array.from({ length: 50 }, (_, index) => [`good-${index}.pkl`, pickle(0x29)] as const),
    ['evil.pkl', EVIL] as const,
  ];

  async function tableOn(screen: Screen | null) {
    let text = '';
    const options = { format: 'table', quiet: false } as const;
    const printer = printerFor(options, async (part) => void (text += part), translate, screen);
    const tally = createTally('dangerous');
    for (const [path, bytes] of files) {
      const seen = await timed(memorySource(bytes), path, { lines: false });
      tally.add(seen.verdict);
      await printer.seen(seen);
    }
    await printer.end(tally.summary(false));
    return text.trimEnd().split('\n');
  }

  it('is cut to the terminal, worst first; what a long list leaves out is counted', async () => {
    const lines = await tableOn({ isTTY: false, columns: 80 });
    expect(lines[0]).toMatch(/^dangerous +evil\.pkl +pickle: /);
    const more = lines.find((line) => line.includes('more file')) ?? '';
    const shown = lines.filter((line) => line.startsWith('no finding')).length;
    expect(more.trim()).toBe(`and ${50 - shown} more files`);
    expect(lines.at(-1)).toBe('51 files checked: 1 dangerous, 50 no finding.');
  });

  it('fits the columns of a terminal', async () => {
    for (const line of await tableOn({ isTTY: true, columns: 80 }))
      expect(stripVTControlCharacters(line).length).toBeLessThanOrEqual(80);
  });
});

describe('--fail-on', () => {
  it('counts that verdict and every worse one', () => {
    const counted = FAIL_ON.map((word) => failing(word));
    for (const [at, set] of counted.entries()) {
      expect(set.has(FAIL_ON[at] ?? 'safe')).toBe(true);
      expect(set.has('safe')).toBe(false);
      for (const verdict of counted[at - 1] ?? []) expect(set.has(verdict)).toBe(true);
    }
  });

  it('has the exit code of the worst that came, whatever came after', () => {
    const worse = [1, 2, 0, 3];
    const tally = createTally('dangerous');
    const codes = [tally.summary(false).exitCode];
    tally.add('safe');
    codes.push(tally.summary(false).exitCode);
    tally.unread('failed');
    codes.push(tally.summary(false).exitCode);
    tally.add('dangerous');
    codes.push(tally.summary(false).exitCode);
    expect(codes).toEqual(worse.toReversed());
    expect(tally.summary(true).exitCode).toBe(130);
  });
});
