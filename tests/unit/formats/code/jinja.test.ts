import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inspectTemplate, jinjaFormat, TEMPLATE_LIMIT } from '../../../../utils/formats/code/jinja';
import { analyze } from '../../../fixtures/analyze';

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
    ['a choice', '{{ x["__class__" if y else "z"] }}', 'jinja/built-name'],
    ['a name partly computed', '{{ x["__" ~ y ~ "__"] }}', 'jinja/built-name'],
    ['a name set twice', '{% set a = "b" %}{% set a = "__class__" %}{{ x[a] }}', 'jinja/built-name'],
    ['keywords joined', '{{ x[dict(__cla=1, ss__=2)|join] }}', 'jinja/built-name'],
    ['the attr filter', '{{ x|attr("__class__") }}', 'jinja/internals'],
    ['the attr filter, called', '{{ x|attr("__subclasses__")() }}', 'jinja/internals'],
    ['the attr filter with a computed name', '{{ x|attr(y) }}', 'jinja/built-name'],
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
    ['grammar not known', '{% include x %}{{ y.__class__ }}', 'jinja/internals'],
    ['grammar not known, strings joined', '{% do x %}{{ y["__cla" ~ "ss__"] }}', 'jinja/internals'],
    ['grammar not known, a call', '{% do x %}{{ y.popen("z") }}', 'jinja/runs'],
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
    ['too deep to parse', `{{ ${'('.repeat(100_000)} }}`, 'unknown'],
    ['of unknown grammar', '{% include "x" %}', 'unknown'],
    ['of unknown grammar with the attr filter', '{% do x %}{{ x|attr("y") }}', 'suspicious'],
    ['calling something unknown', '{{ helper(x) }}', 'note'],
    ['printing a dunder', '{{ "__main__" + x }}', 'note'],
    ['too long', ' '.repeat(TEMPLATE_LIMIT + 1), 'suspicious'],
  ])('%s', (_, template, verdict) => expect(worst(template)).toBe(verdict));

  test.each([
    [
      'a chat',
      "{% for m in messages %}{{ m['role'] + ': ' + m.content|trim }}{% if not loop.last %}\n{% endif %}{% endfor %}",
    ],
    ['a namespace', '{% set ns = namespace(a=false) %}{% set ns.a = true %}{{ ns.a }}'],
    ['tools', '{{ tools | tojson(indent=4) }}{{ raise_exception("x") }}{{ strftime_now("%Y") }}'],
    ['methods', "{{ m.content.split('</think>')[-1].lstrip('\\n') }}{{ messages[1:] }}{{ messages[::-1] }}"],
    [
      'filters',
      "{{ messages | selectattr('role', 'equalto', 'user') | map(attribute='content') | join('') }}",
    ],
    ['a macro called', '{% macro open(a, b=1) %}{{ a }}{% endmacro %}{{ open(1) }}'],
    ['dunders outside', 'def __init__(self): {{ x }} {# __class__ #}'],
    ['a key by variable', "{{ tool[key] }}{{ names['a_' ~ i] }}"],
    ['an object', "{{ {'a': 1, 'b': [x]} }}"],
    ['generation', '{% generation %}{{ x }}{% endgeneration %}'],
    [
      'own names',
      '{% set request = messages[0] %}{{ request.args }}{% for os in x %}{{ os.name() }}{% endfor %}',
    ],
    ['nothing', ''],
  ])('with %s says nothing', (_, template) => expect(inspectTemplate(template, null)).toEqual([]));

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
