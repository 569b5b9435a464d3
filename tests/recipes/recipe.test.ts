import { describe, expect, it } from 'vitest';
import { applyHunks, parseRecipe, placesOf, type Step } from './recipe';

const fenced = (info: string, body: string, indent = ''): string =>
  ['```' + info, ...body.split('\n'), '```'].map((line) => `${indent}${line}`).join('\n');

const stepsOf = (markdown: string): readonly Step[] => {
  const recipe = parseRecipe(markdown);
  return recipe.ok ? recipe.value : expect.fail(recipe.fault);
};

const applied = (text: string, diff: string) => {
  const [step] = stepsOf(fenced('diff a.ts', diff));
  return step?.kind === 'edit' ? applyHunks(text, step.hunks) : expect.fail('no edit');
};

describe('parseRecipe', () => {
  it('reads files, edits and commands in order, indented or not, and skips illustrations', () => {
    const markdown = [
      fenced('ts utils/new.ts', 'a;\n  b;', '   '),
      fenced('ts', 'shown();'),
      fenced('', 'plain'),
      fenced('diff utils/old.ts', ' kept\n+new\n-old'),
      fenced('sh', 'one\ntwo'),
    ].join('\n\ntext\n\n');
    expect(stepsOf(markdown)).toEqual([
      { kind: 'file', path: 'utils/new.ts', text: 'a;\n  b;\n' },
      { kind: 'edit', path: 'utils/old.ts', hunks: [{ before: ['kept', 'old'], after: ['kept', 'new'] }] },
      { kind: 'run', command: 'one\ntwo' },
    ]);
  });

  it.each([
    ['a block without an end', '```ts a.ts\nx', 'line 1: the block does not end'],
    ['an edit without a file', fenced('diff', ' a'), 'line 1: an edit names its file'],
    ['an edit that says no place', fenced('diff a.ts', '+a'), 'line 1: an edit needs a line that is there'],
    ['a line that is no edit', fenced('diff a.ts', 'a'), 'line 1: “a” starts with neither a space, + nor -'],
    ['a file elsewhere', fenced('ts a/../../b.ts', 'x'), 'line 1: a/../../b.ts leads out of the repository'],
    ['a file from the root', fenced('ts /b.ts', 'x'), 'line 1: /b.ts leads out of the repository'],
  ])('refuses %s', (_, markdown, fault) => {
    expect(parseRecipe(markdown)).toEqual({ ok: false, fault });
  });
});

describe('applyHunks', () => {
  it('puts lines in, takes lines out, and does several', () => {
    expect(applied('a\nb\nc\nd\n', ' a\n-b\n+B\n c\n@@\n d\n+e')).toEqual({
      ok: true,
      value: 'a\nB\nc\nd\ne\n',
    });
  });

  it('takes an empty line for an empty line', () => {
    expect(applied('a\n\nb\n', ' a\n\n+x')).toEqual({ ok: true, value: 'a\n\nx\nb\n' });
  });

  it.each([
    ['is not there', 'a\n', ' b', 'not found: b'],
    ['is there with other lines between', 'a\nx\nb\n', ' a\n b', 'not found: a ⏎ b'],
    ['is there twice', 'a\na\n', ' a', 'found 2 times: a'],
  ])('refuses context that %s', (_, text, diff, fault) => {
    expect(applied(text, diff)).toEqual({ ok: false, fault });
  });
});

describe('placesOf', () => {
  it('counts a folder once, the languages as one, and no tests', () => {
    const steps = stepsOf(
      [
        fenced('ts utils/hubs/toyhub/hub.ts', 'x'),
        fenced('ts utils/hubs/toyhub/pages/list.ts', 'x'),
        fenced('ts utils/rules/new.ts', 'x'),
        fenced('diff utils/rules/index.ts', ' a'),
        fenced('diff assets/locales/en/ui.json', ' a'),
        fenced('diff assets/locales/zh_CN/ui.json', ' a'),
        fenced('ts tests/unit/new.test.ts', 'x'),
        fenced('sh', 'true'),
      ].join('\n'),
    );
    const there = new Set(['utils', 'utils/hubs', 'utils/rules', 'assets', 'assets/locales']);
    for (const language of ['en', 'zh_CN']) there.add(`assets/locales/${language}`);
    expect(placesOf(steps, (path) => there.has(path))).toEqual([
      'utils/hubs/toyhub',
      'utils/rules',
      'assets/locales/*',
    ]);
  });
});
