import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inspectTemplate } from '../../../../../utils/formats/code/jinja';

const isDangerous = (template: string): boolean =>
  inspectTemplate(template, null).some(({ verdict }) => verdict === 'dangerous');

describe('a template that builds the name of an attribute', () => {
  test.each([
    [
      'letter by letter',
      "{% set ns = namespace(s='') %}{% for c in ['_', '_', 'x'] %}{% set ns.s = ns.s ~ c %}{% endfor %}{{ y[ns.s] }}",
    ],
    ['by a macro', '{% macro u() %}__{% endmacro %}{{ x[u() ~ "class" ~ u()] }}'],
    ['by a macro’s parameter', '{% macro m(a) %}{{ x[a] }}{% endmacro %}{{ m("__class__") }}'],
    ['by a macro’s keyword', '{% macro m(a=1) %}{{ x[a] }}{% endmacro %}{{ m(a="__class__") }}'],
    [
      'by further arguments',
      '{% macro m() %}{{ x[varargs[0]] }}{{ kwargs }}{% endmacro %}{{ m("__class__") }}',
    ],
    ['by keywords that are iterated', '{% for k in dict(__class__=1) %}{{ x[k] }}{% endfor %}'],
    ['by a set block', '{% set a %}__class__{% endset %}{{ x[a] }}'],
    ['by a filtered set block', '{% set a | replace("-", "_") %}--class--{% endset %}{{ x[a] }}'],
    ['by a filter block', '{% set a %}{% filter upper %}__x__{% endfilter %}{% endset %}{{ x[a] }}'],
    ['by a choice of blocks', '{% set a %}{% if y %}__class__{% else %}b{% endif %}{% endset %}{{ x[a] }}'],
    ['by a call block', '{% macro m() %}{{ x[caller()] }}{% endmacro %}{% call m() %}__class__{% endcall %}'],
    [
      'by a call block’s parameter',
      '{% macro m() %}{{ caller("__class__") }}{% endmacro %}{% call(k) m() %}{{ x[k] }}{% endcall %}',
    ],
    ['by a block of its own', '{% block b %}__class__{% endblock %}{{ x[self.b()] }}'],
    ['by with', '{% with a = "__class__", b = a %}{{ x[b] }}{% endwith %}'],
    ['by do', '{% do x.update(y["__class__"]) %}'],
    ['by character codes', '{{ x["%c%cclass%c%c" % (95, 95, 95, 95)] }}'],
    ['by character codes, as a filter', '{{ x["%c%cclass__"|format(95, 95)] }}'],
    ['by character codes, as a method', '{{ x["{:c}_class__".format(95)] }}'],
    ['by places', '{{ x["{0}{0}class{0}{0}".format("_")] }}'],
    ['by a slice', '{{ x["a__class__b"[1:-1]] }}'],
    ['by a slice that is not known', '{{ x["a__class__b"[y:]] }}'],
    ['backwards', '{{ x["__ssalc__"[::-1]] }}'],
    ['by repeating', '{{ x["_" * 2 ~ "class" ~ 2 * "_"] }}'],
    ['by a letter of a word', '{{ x["a_b"[1] * 2 ~ "class__"] }}'],
    ['by splitting', '{{ x["a|__class__".split("|")[1]] }}'],
    ['by splitting at', '{{ x["a|__class__".partition("|")|last] }}'],
    ['by stripping', '{{ x["..__class__.".strip(".")] }}'],
    ['by a prefix', '{{ x["a__class__".removeprefix("a")] }}'],
    ['by tags', '{{ x["__<b></b>class__"|striptags] }}'],
    ['by a mapped filter', '{{ x[["__CLASS", "__"]|map("lower")|join] }}'],
    ['by what is left', '{{ x[["__", "class", "y", "__"]|reject("equalto", "y")|join] }}'],
    ['by batches', '{{ x[["__", "class", "__"]|batch(3)|first|join] }}'],
    ['by a sum', '{{ x[["__class", "__"]|sum(start="")] }}'],
    ['by a default', '{{ x[y|default("__class__")] }}'],
    ['by or', '{{ x[y or "__class__"] }}'],
    ['by a dictionary', '{% set d = {"a": "__class__"} %}{{ x[d.a] }}'],
    ['by a dictionary’s key', '{% set d = {"a": "__class__"} %}{{ x[d["a"]] }}'],
    ['by a dictionary’s items', '{% for k, v in {"__class__": 1}.items() %}{{ x[k] }}{% endfor %}'],
    ['by get', '{{ x[{"a": "__class__"}.get(y)] }}'],
    ['by a list that is filled', "{% set a = ['b'] %}{% do a.insert(0, '__class__') %}{{ x[a[0]] }}"],
    ['by a dictionary that is filled', "{% set a = {} %}{{ a.update({'k': '__class__'}) }}{{ x[a.k] }}"],
    ['by a list that is set twice', "{% set a = ['b'] %}{% set a = ['__class__'] %}{{ x[a[0]] }}"],
    ['by several names', '{% set a, b = "y", "__class__" %}{{ x[b] }}'],
    ['by the date', '{{ x[strftime_now("__class__")] }}'],
    ['with many pieces before', `{{ x[[${"'a',".repeat(100)} "__", y]|join] }}`],
    ['from a special token', '{% set u = bos_token[7] * 2 %}{{ x[u ~ "class" ~ u] }}'],
    [
      'from a list of tokens',
      '{{ x[additional_special_tokens[0] ~ "globals" ~ additional_special_tokens[0]] }}',
    ],
    ['from any text around', '{{ x[y ~ "globals" ~ y] }}'],
    ['from a function', '{% set u = (raise_exception|string)[9] * 2 %}{{ x[u ~ "init" ~ u] }}'],
    ['from a macro', '{% macro a_() %}{% endmacro %}{{ x[(a_|string)[9] * 2 ~ "init" ~ y] }}'],
    ['for map', '{{ x|map("attr", "__class__")|list }}'],
    ['for map, unknown', '{{ x|map("attr", y)|list }}'],
    ['for groupby, as a path', '{{ x|groupby("a.__class__") }}'],
    ['for selectattr', '{{ x|selectattr("__cla" ~ "ss__") }}'],
    ['for a test', '{{ x is sameas("__class__") }}'],
    ['and calls it', '{{ x[y]() }}'],
    ['and calls it by a block', '{% call x[y]() %}{% endcall %}'],
    ['and calls it later', '{% set f = x[y] %}{{ f() }}'],
    ['and goes on', '{% set k = eos_token.split("|") %}{{ x[k[0]][k[1]] }}'],
    ['of a function', '{{ lipsum[y] }}'],
    ['of an empty text', '{{ ""[eos_token] }}'],
    ['of an empty tuple', '{{ ()[bos_token] }}'],
    ['of itself', '{{ self[messages[0].content] }}'],
    ['for a process', '{% for c in x %}{{ c(y, shell=True) }}{% endfor %}'],
    ['for a process by filter', '{{ x|attr("popen")("y") }}'],
    ['for format by filter (CVE-2025-27516)', '{{ "{0}"|attr("format")(x) }}'],
    ['in a format string (CVE-2016-10745)', '{{ ("{0.__cla" ~ "ss__}").format(x) }}'],
    ['in a format map (CVE-2019-10906)', '{{ "{a.__class__}".format_map({"a": x}) }}'],
    ['in a format string, as a key', '{{ "{0.__class__}"["format"](x) }}'],
    ['in a format string, called later (CVE-2024-56326)', '{% set f = "{0.__class__}".format %}{{ f(x) }}'],
    ['by a path that comes with the model', '{{ ([lipsum]|map(attribute=eos_token)|first)("id") }}'],
    ['by a path of groups', '{% for g, l in [x]|groupby(eos_token) %}{{ g("id") }}{% endfor %}'],
    ['by a filter that comes with the model', '{{ [x]|map(eos_token, bos_token)|list }}'],
    ['by a list of what it reached', '{% set l = [x[y]] %}{{ l[0]("id") }}'],
    [
      'by character codes that are not known',
      '{% set n = y|length %}{{ x["%c%cclass%c%c" % (n, n, n, n)] }}',
    ],
    ['by places that are not known', '{{ x["%sclass%s" % (y, y)] }}'],
    ['by places of str.format that are not known', '{{ x["{0}init{0}".format(unk_token)] }}'],
    ['of a frame', '{{ x["gi_" ~ "frame"] }}'],
  ])('%s', (_, template) => expect(isDangerous(template)).toBe(true));
});

/** One expression whose value is the text. */
const { expression } = fc.letrec<{ expression: (text: string) => string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    fc.constant((text: string) => JSON.stringify(text)),
    fc.constant((text: string) => `${JSON.stringify([...text].toReversed().join(''))}[::-1]`),
    fc.constant((text: string) => `[${[...text].map((letter) => `'${letter}'`).join(', ')}]|join`),
    fc.constant(
      (text: string) =>
        `"${text.replaceAll('_', '%c')}"|format(${[...text.matchAll(/_/g)].map(() => 95).join(', ')})`,
    ),
    fc.tuple(tie('expression'), tie('expression'), fc.constantFrom('~', '+'), fc.nat(12)).map(
      ([left, right, sign, at]) =>
        (text: string) =>
          `((${left(text.slice(0, at))}) ${sign} (${right(text.slice(at))}))`,
    ),
    tie('expression').map(
      (inner) => (text: string) => `(${inner(text.replaceAll('_', '-'))})|replace('-', '_')`,
    ),
    tie('expression').map((inner) => (text: string) => `("a " ~ (${inner(text)})).split(" ")|last`),
  ),
}));

it('is dangerous however the constant is written', () => {
  const names = fc.constantFrom('__class__', '__globals__', '__init__', '__subclasses__');
  fc.assert(
    fc.property(names, expression, (name, written) => {
      expect(isDangerous(`{% set a = ${written(name)} %}{{ x[a] }}`)).toBe(true);
    }),
  );
});
