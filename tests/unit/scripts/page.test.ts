import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../scripts/lib/page';
import { pageOf } from '../../../utils/hubs/index';

const URL = 'https://huggingface.co/acme/anchor-7b/tree/main';
const island = (name: string, props: unknown): string =>
  `<div class="SVELTE_HYDRATER contents" data-target="${name}" data-props="${JSON.stringify(props).replaceAll('"', '&quot;')}">`;
const HEADER = `${island('ModelHeader', { model: { id: 'acme/anchor-7b' } })}<header><h1>anchor</h1></header></div>`;
const LIST = `${island('ViewerIndexTreeList', { entries: [] })}<ul><li>a</ul></div>`;

/** Markup between the header and the list that a browser mends by the standard's own rules. */
const BETWEEN: readonly (readonly [what: string, html: string])[] = [
  ['nothing', ''],
  ['a paragraph that a block closes', '<p>text<div>block</div>'],
  ['a link inside a link', '<a href="/a">one <a href="/b">two</a></a>'],
  ['a form inside a form', '<form><div><form><input></form></div></form>'],
  ['text in a table, moved before it', '<table>stray<tr><td>cell</table>'],
  ['formatting closed in the wrong order', '<b><i>both</b> one</i>'],
  ['an svg with html inside', '<svg><title>t</title><foreignObject><p>x</foreignObject></svg>'],
  ['a button in a paragraph in a button', '<button><p><button>x</button></p></button>'],
  ['list items without an end', '<ul><li><div><li>b</ul>'],
  ['a stray end tag', '</section></p></br></td>'],
  ['a comment that ends early', '<!--> <div></div> <!-- x --!>'],
  ['a template', '<template><main></main></template>'],
];

describe('documentOf', () => {
  it.each(BETWEEN)('finds what follows %s', (_what, between) => {
    const document = documentOf(`<!doctype html><body><main>${HEADER}${between}${LIST}</main>`, URL);
    const data = pageOf(URL)?.pick(document, URL);
    expect(document.querySelector('main [data-target="ViewerIndexTreeList"] li')?.textContent).toBe('a');
    expect(data?.pieces['ModelHeader']).toMatchObject({ props: { model: { id: 'acme/anchor-7b' } } });
  });

  it('runs and fetches nothing', () => {
    const document = documentOf(
      '<body><img src="https://example.org/x" onerror="document.title=1"><script>document.title = "ran"</script>',
      URL,
    );
    expect(document.title).toBe('');
    expect(document.location.href).toBe(URL);
  });
});
