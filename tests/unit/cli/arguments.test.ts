import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../cli/src/commands';
import { typed } from '../../../cli/src/command-line/help';
import type { Option } from '../../../cli/src/command-line/options';
import { EXIT } from '../../../cli/src/exit';
import { rawIn } from '../../fixtures/hostile-text';
import { said } from '../../fixtures/in-process';

describe('wrong arguments', () => {
  it.each([
    [[]],
    [['nothing-such']],
    [['--nothing-such']],
    [['inspect']],
    [['inspect', '--nothing-such', 'a']],
    [['inspect', '--format', 'xml', 'a']],
    [['inspect', '--fail-on', 'safe', 'a']],
    [['inspect', '--jobs', '0', 'a']],
    [['inspect', '--jobs', '2.5', 'a']],
    [['inspect', '--output', '/no/such/folder/x', 'a']],
    [['inspect', '--url', 'ftp://example.org/a']],
    [['inspect', '--url', 'no address']],
    [['inspect', 'hf:../x']],
    [['inspect', 'hf:a/b/c']],
    [['inspect', 'hf:acme/anchor@']],
    [['inspect', '--offline', 'hf:acme/anchor']],
    [['inspect', '--offline', '--url', 'https://example.org/a']],
    [['inspect', '--\u202E\u001B[2J']],
    [['assess']],
    [['assess', '/no/such/folder']],
    [['assess', 'package.json']],
    [['assess', 'a', 'b']],
    [['assess', '--page', '/no/such/page', '--url', 'https://huggingface.co/a/b']],
    [['assess', '--page', 'x', '--url', 'no address']],
    [['assess', '--export', 'pdf', 'a']],
    [['assess', '--offline', 'hf:acme/anchor']],
    [['assess', '--signature', '/no/such/bundle']],
    [['verify']],
    [['verify', '/no/such/folder']],
    [['verify', '--pin', 'package.json', '--signature', 'package.json', 'docs']],
    [['audit']],
    [['audit', '/no/such/folder']],
    [['audit', '--list', '/no/such/list']],
    [['audit', '--format', 'sarif', 'docs']],
    [['audit', '--offline', 'hf:acme/anchor']],
    [['audit', 'hf:../..']],
  ])('%j: exit 2, and how it is written, on stderr', async (args) => {
    const { code, out, err } = await said(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^plimsoll: .+\nusage: plimsoll /);
    expect(rawIn(err, '\n')).toEqual([]);
  });
});

describe('help and version', () => {
  it.each([['--help'], ['-h']])('%s names every command, on stdout, exit 0', async (flag) => {
    const { code, out, err } = await said([flag]);
    expect([code, err]).toEqual([0, '']);
    for (const { command } of COMMANDS) expect(out).toContain(`\n  ${command.name} `);
  });

  it.each(COMMANDS.map(({ command }) => [command.name, command] as const))(
    '%s --help names every option, on stdout, exit 0',
    async (name, { options, text }) => {
      for (const flag of ['--help', '-h']) {
        const { code, out, err } = await said([name, flag]);
        expect([code, err]).toEqual([0, '']);
        expect(out).toMatch(new RegExp(`^usage: plimsoll ${name} `));
        expect(out).toContain(text);
        for (const [option, of] of Object.entries(options)) expect(out).toContain(`  ${typed(option, of)}`);
      }
    },
  );

  it.each([[[]], ...COMMANDS.map(({ command }) => [[command.name]])])('%j --version', async (args) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(await said([...args, '--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('docs/command-line.md', () => {
  const text = readFileSync('docs/command-line.md', 'utf8');

  it.each(COMMANDS.map(({ command }) => [command.name, command] as const))(
    'has every option of %s in its table, and no other',
    (name, { options }) => {
      const section = text.split('\n## ').find((part) => part.startsWith(`${name}\n`)) ?? '';
      const rows = [...section.matchAll(/^\| (?:`-(\w)`, )?`--([a-z-]+)` +\| ([^|]*?) *\|/gm)];
      const stated = rows.map(([, short, long = '', value]) => [long, { short, takes: value !== '' }]);
      const real = Object.entries<Option>(options).map(([long, { short, value }]) => [
        long,
        { short, takes: value !== undefined },
      ]);
      expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(real));
      for (const { value = '' } of Object.values<Option>(options))
        if (value.includes('|'))
          for (const word of value.split('|')) expect(section).toContain(`\`${word}\``);
    },
  );

  it('explains every exit code', () => {
    const codes = [...text.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
    expect(codes).toEqual(Object.values(EXIT));
  });
});
