import { describe, expect, test } from 'vitest';
import { inspectTemplate } from '../../../../../utils/formats/code/jinja';

describe('a template', () => {
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
    [
      'types by name',
      "{% macro t(s) %}{% set m = {'string': 'str'} %}{{ m[s.type] }}{{ t(s|items) }}{{ t({'type': s}) }}{% endmacro %}",
    ],
    [
      'keys of a dictionary',
      "{% macro r(d, known) %}{% for k in d if k not in known %}{{ '<' ~ k ~ '>' ~ (d[k]|string) }}{% endfor %}{% endmacro %}{{ r(tool, ['type', 'enum']) }}",
    ],
    [
      'arguments',
      "{% for p in call.arguments %}{{ p + '=' }}{{ '%s'|format(call.arguments[p]) }}{% endfor %}",
    ],
    [
      'roles by name',
      "{% set roles = {'user': 'A', 'assistant': 'B'} %}{% for m in messages %}{{ roles[m['role']] }}{% endfor %}",
    ],
    [
      'places by number',
      '{% set ns = namespace(i=0) %}{% set ns.i = ns.i + 1 %}{{ messages[ns.i] }}{{ messages[(messages|length - 1) - loop.index0] }}{{ messages[loop.index0 % 2] }}',
    ],
    [
      'neighbours',
      "{{ loop.nextitem.role }}{{ messages[loop.index0 + 1]['role'] }}{{ loop.cycle('a', 'b') }}",
    ],
    [
      'a name put together',
      "{{ names[role ~ '_' ~ i] }}{{ names[role|replace('-', '_')] }}{{ names[role|lower|trim] }}",
    ],
    ['tokens printed', '{{ bos_token + messages[0].content + eos_token }}{{ content.split(eos_token)[0] }}'],
    ['a schema’s format', '{{ schema.format }}{{ schema["format"] }}'],
    [
      'tests',
      '{% if x is defined and x is not none and x is divisibleby 2 and x is in [1] and x is sameas(y) %}a{% endif %}',
    ],
    [
      'brackets and tuples',
      "{{ {'a': {'b': 1}} }}{{ () }}{{ (1,) }}{% for a, b in d|dictsort %}{{ a, b }}{% endfor %}{{ -x ** 2 }}",
    ],
    ['a raw part', '{% raw %}{{ x.__class__ }}{% endraw %}'],
    ['white space control', '{%- if x -%} a {%- elif y +%} b {%+ else %} c {%- endif -%}'],
    [
      'loop controls',
      '{% for a in b recursive %}{% if a %}{% break %}{% endif %}{% continue %}{% else %}c{% endfor %}',
    ],
    ['numbers', '{{ 1_000 + 0xff + 1.5e3 + x.0 }}{{ x[1:2, 3] }}{{ x[] }}'],
    ['escaping', '{% autoescape true %}{{ x|e }}{% endautoescape %}{% print x %}'],
    [
      'a list that is filled',
      "{% set parts = [] %}{% do parts.append(message.content) %}{{ parts|join('_') }}{{ roles[parts[0]] }}",
    ],
    ['nothing', ''],
  ])('with %s says nothing', (_, template) => expect(inspectTemplate(template, null)).toEqual([]));
});
