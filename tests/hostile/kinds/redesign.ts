import type { LookKind } from '../contract';
import { CLEAN, page, UNSAFE } from '../change';

const TREE = '/tree/main';

/** A page of the hub after a change that the hub may make any day: a verdict, or a true sentence, and never a blank. */
const redesigned = (name: string, change: (html: string) => string, path = '', model = UNSAFE): LookKind => ({
  name: `${name}${path === '' ? '' : `, on the files page`}`,
  group: 'redesign',
  where: 'node',
  evidence: ['S2.12 a small redesign of the hub'],
  visits: [{ model, path, hostility: page(model, change, path), wants: 'verdict' }],
});

const without = (html: string, island: string): string =>
  html.replaceAll(`data-target="${island}"`, 'data-gone=""');

const MUTATIONS: readonly (readonly [name: string, change: (html: string) => string])[] = [
  [
    'a wrapper between main and the header',
    (html) => html.replace(/(<main[^>]*>)([^]*)(<\/main>)/, '$1<div class="x"><div>$2</div></div>$3'),
  ],
  ['data-target renamed', (html) => html.replaceAll('data-target=', 'data-component=')],
  ['data-props renamed', (html) => html.replaceAll('data-props=', 'data-properties=')],
  ['the islands’ class renamed', (html) => html.replaceAll('SVELTE_HYDRATER', 'ISLAND')],
  ['the body’s classes gone', (html) => html.replace(/<body class="[^"]*"/, '<body class=""')],
  ['every class hashed', (html) => html.replaceAll(/class="[^"]*"/g, 'class="c1x9z"')],
  ['the header island missing', (html) => without(html, 'ModelHeader')],
  ['the files islands missing', (html) => without(without(html, 'ViewerIndexTreeList'), 'ViewerHeader')],
  ['main is a div', (html) => html.replace('<main', '<div role="main"').replace('</main>', '</div>')],
  [
    'the header below the rest',
    (html) => html.replace(/(<main[^>]*>)([^]*?)(<div class="container)/, '$1<section></section>$2$3'),
  ],
  [
    'translated',
    (html) =>
      html
        .replaceAll('Model card', '模型卡')
        .replace('<html class="">', '<html lang="zh-CN" class="">')
        .replaceAll('Files', '文件'),
  ],
  ['signed in', (html) => html.replaceAll('&quot;isLoggedIn&quot;:false', '&quot;isLoggedIn&quot;:true')],
  [
    'no canonical link and no og:url',
    (html) => html.replace(/<link rel="canonical"[^>]*>/, '').replace(/<meta property="og:url"[^>]*>/, ''),
  ],
  ['no line breaks', (html) => html.replaceAll(/\n\s*/g, '')],
  [
    'two header islands of the same model',
    (html) =>
      html.replace(
        /<div class="SVELTE_HYDRATER contents" data-target="ModelHeader" data-props="[^"]*">/,
        (all) => `${all}</div>${all}`,
      ),
  ],
  ['props moved into a script', (html) => html.replaceAll(/ data-props="[^"]*"/g, '')],
];

export const REDESIGN: readonly LookKind[] = [
  ...MUTATIONS.map(([name, change]) => redesigned(name, change)),
  ...MUTATIONS.map(([name, change]) => redesigned(name, change, TREE)),
  redesigned(
    'everything at once',
    (html) => MUTATIONS.reduce((all, [, change]) => change(all), html),
    '',
    CLEAN,
  ),
];
