import type { Generation } from '../subjects/contract';

/** Text as HTML, as the hub's server escapes it. */
export function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** How a generation of Svelte marks its server output: Svelte 5 hydrates along comments, Svelte 4 has none. */
export interface Dialect {
  generation: Generation;
  /** The branch of an `{#if}` that was taken. */
  when(branch: number, html: string): string;
  /** An `{#if}` with no branch taken. */
  none: string;
  each(items: readonly string[]): string;
  /** The end of a component. */
  anchor: string;
}

const dialects: Record<Generation, Dialect> = {
  svelte5: {
    generation: 'svelte5',
    when: (branch, html) => `<!--[${branch}-->${html}<!--]-->`,
    none: '<!--[-1--><!--]-->',
    each: (items) => `<!--[-->${items.join('')}<!--]-->`,
    anchor: '<!---->',
  },
  svelte4: {
    generation: 'svelte4',
    when: (_branch, html) => html,
    none: '',
    each: (items) => items.join(''),
    anchor: '',
  },
};

export function dialectOf(generation: Generation): Dialect {
  return dialects[generation];
}

/** An island: a component's server output with the data it will be hydrated with. */
export function island(dialect: Dialect, target: string, props: unknown, html = ''): string {
  const data = escape(JSON.stringify(props));
  return `<div class="SVELTE_HYDRATER contents" data-target="${target}" data-props="${data}">${html}${dialect.anchor}</div>`;
}

const ICONS = {
  file: 'M4 1.5h5l3 3v10H4z M9 1.5v3h3',
  folder: 'M1.5 4h4.5l1.5 1.8h7v7.7h-13z',
  download: 'M8 2v8 M4.8 7.2 8 10.4l3.2-3.2 M3 13.5h10',
  heart:
    'M8 13.5C3 10 1.8 7.5 2.6 5.2 3.5 2.9 6.6 2.8 8 5.2c1.400-2.400 4.500-2.300 5.400 0 .8 2.300-.4 4.800-5.400 8.300z',
  copy: 'M5.500 5.500h8v8h-8z M10.500 5.500v-3h-8v8h3',
  card: 'M8 1.800 13.800 5v6L8 14.200 2.200 11V5z M2.200 5 8 8.200 13.800 5 M8 8.200v6',
  files: 'M3 2h4l1.500 1.500H13V14H3z M5.500 7h5 M5.500 10h5',
  community:
    'M5.500 8a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600z M1.500 13.500c0-2.500 1.800-4 4-4s4 1.500 4 4 M10.500 8.200a2 2 0 1 0-.6-3.900 M11 9.700c2 .2 3.500 1.600 3.500 3.800',
  branch: 'M4.500 2v12 M4.500 9c5 0 7-1 7-5.500 M4.500 14a1 1 0 1 0 .01 0 M11.500 3a1 1 0 1 0 .01 0',
  history: 'M8 4.500V8l2.500 1.500 M2.500 8a5.500 5.500 0 1 0 2-4.200 M2.500 2v3h3',
  shield: 'M8 1.800 13 3.500v4.300c0 3-2 5.200-5 6.400-3-1.200-5-3.400-5-6.400V3.500z',
  rocket:
    'M9.500 2.500c2-.8 3.700-.7 4-.4s.4 2-.4 4L8.500 11 5 7.500z M5 7.500H2.800L4.500 5h2.600 M8.500 11v2.200l2.500-1.700V8.900',
  sun: 'M8 5.200a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600z M8 1v1.800 M8 13.200V15 M1 8h1.800 M13.200 8H15 M3 3l1.300 1.300 M11.700 11.700 13 13 M13 3l-1.300 1.300 M4.300 11.700 3 13',
  caret: 'M4 6.500 8 10.500l4-4',
} as const;

export function icon(name: keyof typeof ICONS): string {
  return `<svg class="icon" aria-hidden="true" viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"><path d="${ICONS[name]}"></path></svg>`;
}
