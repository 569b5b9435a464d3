import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inspectTemplate, jinjaFormat, TEMPLATE_LIMIT } from '../../../../../utils/formats/code/jinja';
import { analyze } from '../../../../fixtures/analyze';

const worst = (template: string) => {
  const verdicts = new Set(inspectTemplate(template, null).map(({ verdict }) => verdict));
  return (['dangerous', 'suspicious', 'unknown', 'broken', 'note'] as const).find((each) =>
    verdicts.has(each),
  );
};

describe('a template that reaches Python', () => {
  test.each([
    ['an attribute', '{{ [].__class__ }}', 'jinja/internals'],
    ['a subscript', '{{ x["__globals__"] }}', 'jinja/internals'],
    ['a hex escape', String.raw`{{ x["\x5f\x5fglobals\x5f\x5f"] }}`, 'jinja/internals'],
    ['an octal escape', String.raw`{{ x["\137\137globals\137\137"] }}`, 'jinja/internals'],
    ['a long escape', String.raw`{{ x["\U0000005f_globals__"] }}`, 'jinja/internals'],
    ['a named escape', String.raw`{{ x["\N{LOW LINE}_globals__"] }}`, 'jinja/internals'],
    ['strings side by side', '{{ x["__glo" "bals__"] }}', 'jinja/internals'],
    ['strings added', '{{ x["__glo" + "bals__"] }}', 'jinja/internals'],
    ['strings joined', '{{ x["__glo" ~ "bals__"] }}', 'jinja/internals'],
    ['a joined list', '{{ x[["__glo", "bals__"]|join] }}', 'jinja/internals'],
    ['a joined list, as a method', '{{ x["".join(["__glo", "bals__"])] }}', 'jinja/internals'],
    ['lower case', '{{ x["__GLOBALS__"|lower] }}', 'jinja/internals'],
    ['turned round', '{{ x["__slabolg__"|reverse] }}', 'jinja/internals'],
    ['a name set before', '{% set a = "__class__" %}{{ x[a] }}', 'jinja/internals'],
    ['a name set from a name', '{% set b = a + "__" %}{% set a = "__class" %}{{ x[b] }}', 'jinja/internals'],
    ['a choice', '{{ x["__class__" if y else "z"] }}', 'jinja/internals'],
    ['a name partly computed', '{{ x["__" ~ y ~ "__"] }}', 'jinja/built-name'],
    ['a name set twice', '{% set a = "b" %}{% set a = "__class__" %}{{ x[a] }}', 'jinja/internals'],
    ['keywords joined', '{{ x[dict(__cla=1, ss__=2)|join] }}', 'jinja/internals'],
    ['the attr filter', '{{ x|attr("__class__") }}', 'jinja/internals'],
    ['the attr filter, called', '{{ x|attr("__subclasses__")() }}', 'jinja/internals'],
    ['the attr filter with a computed name', '{{ x|attr(y) }}', 'jinja/unknown-name'],
    ['another filter', '{{ x|map(attribute="a.__class__")|list }}', 'jinja/internals'],
    ['a format string', '{{ "{0.__class__}".format(x) }}', 'jinja/internals'],
    ['a frame', '{{ x.gi_frame }}', 'jinja/internals'],
    ['a name', '{{ __builtins__ }}', 'jinja/internals'],
    ['a loop', '{% for a in x.__subclasses__() %}{% endfor %}', 'jinja/internals'],
    ['a macro', '{% macro a(b=x.__class__) %}{% endmacro %}', 'jinja/internals'],
    ['a process', '{{ x.y.popen("z") }}', 'jinja/runs'],
    ['a module', '{{ x.os.getcwd() }}', 'jinja/runs'],
    ['a module by subscript', '{{ x["os"].getcwd() }}', 'jinja/runs'],
    ['a function', '{{ eval("1") }}', 'jinja/runs'],
    ['grammar not known', '{% trans x %}{{ y.__class__ }}', 'jinja/internals'],
    ['grammar not known, strings joined', '{% trans x %}{{ y["__cla" ~ "ss__"] }}', 'jinja/internals'],
    ['grammar not known, a call', '{% trans x %}{{ y.popen("z") }}', 'jinja/runs'],
    ['no tokens', '{{ ? }}{{ y.__class__ }}', 'jinja/internals'],
    ['no tokens, hex', String.raw`{{ ? y["\x5f_class__"]`, 'jinja/internals'],
  ])('by %s', (_, template, id) => {
    expect(inspectTemplate(template, 'm')).toContainEqual(
      expect.objectContaining({ id, verdict: 'dangerous', member: 'm' }),
    );
  });
});

describe('a template', () => {
  test.each([
    ['with an attribute by filter', '{{ x|attr("y") }}', 'suspicious'],
    ['with a web object', '{{ request.args }}', 'suspicious'],
    ['with a module named', '{{ os.name }}', 'suspicious'],
    ['with a name built by a filter', '{{ x["a,b"|replace(",", y)] }}', 'suspicious'],
    ['that is cut', '{{ x', 'suspicious'],
    ['too deep to parse', `{{ ${'('.repeat(10_000)}1${')'.repeat(10_000)} }}`, 'unknown'],
    ['of unknown grammar', '{% trans "x" %}', 'unknown'],
    ['of unknown grammar with the attr filter', '{% trans x %}{{ x|attr("y") }}', 'suspicious'],
    ['with brackets that do not match', '{{ (x] }}', 'suspicious'],
    ['with a comment that does not end', '{# x', 'suspicious'],
    ['that brings in a file beside it', '{% include "a/b.jinja" ignore missing %}', 'note'],
    ['that brings in what it computes', '{% extends x %}', 'suspicious'],
    ['that brings in a name that leaves', '{% from "../x" import y as z %}', 'suspicious'],
    ['that brings in a name that is code (CVE-2024-56201)', "{% import '{x}' as y %}", 'suspicious'],
    ['that formats a text that comes with the model', '{{ bos_token.format(messages) }}', 'suspicious'],
    ['that takes a key from such a text', '{{ messages[eos_token] }}', 'suspicious'],
    ['that groups by such a text', '{{ messages|groupby(eos_token) }}', 'suspicious'],
    ['that sorts by such a text', '{{ messages|sort(attribute=eos_token) }}', 'suspicious'],
    ['that takes an unknown part of a constant', '{{ "abc"[x] }}', 'suspicious'],
    [
      'that calls a part of such a text',
      '{% for f in eos_token.split() %}{{ f() }}{% endfor %}',
      'suspicious',
    ],
    ['with a dunder in a format place', '{{ x ~ "{0.__class__}" }}', 'suspicious'],
    ['calling something unknown', '{{ helper(x) }}', 'note'],
    ['printing a dunder', '{{ "__main__" + x }}', 'note'],
    ['too long', ' '.repeat(TEMPLATE_LIMIT + 1), 'suspicious'],
  ])('%s', (_, template, verdict) => expect(worst(template)).toBe(verdict));

  it('repeats nothing', () => {
    expect(inspectTemplate('{{ x.__class__ }}{{ y.__class__ }}', null)).toHaveLength(1);
    const names = Array.from({ length: 50 }, (_, index) => `{{ x.__a${index}__ }}`).join('');
    expect(inspectTemplate(names, null)).toHaveLength(20);
  });

  it('of any text is read to an end', () => {
    const pieces = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '{#',
      '#}',
      '"',
      "'",
      '\\',
      '|',
      '.',
      '[',
      ']',
      '(',
      ')',
      ' ',
      'if',
      'for',
      'set',
      'x',
      '__class__',
      'attr',
      'in',
      '-',
      '~',
      '0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        expect(Array.isArray(inspectTemplate(parts.join(''), null))).toBe(true);
      }),
    );
  });
});

describe('a template file', () => {
  test.each([
    ['{{ x.__class__ }}', true, 'dangerous'],
    ['{% for m in messages %}{{ m.content }}{% endfor %}', true, 'safe'],
    ['no template', false, 'safe'],
    ['\0{{ x }}', false, 'safe'],
  ])('%j', async (text, matches, verdict) => {
    const bytes = new TextEncoder().encode(text);
    expect(jinjaFormat.matches(bytes, bytes.length)).toBe(matches);
    expect((await analyze(jinjaFormat, bytes)).verdict).toBe(verdict);
  });

  it('that is too long is not safe', async () => {
    const bytes = new TextEncoder().encode(' '.repeat(TEMPLATE_LIMIT + 1));
    expect((await analyze(jinjaFormat, bytes)).verdict).toBe('suspicious');
  });
});
