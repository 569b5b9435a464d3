/** Goes to another model's page without loading it, as hubs that draw their pages in the browser do. */
export async function softly(path: string): Promise<void> {
  const html = await (await fetch(path)).text();
  const next = new DOMParser().parseFromString(html, 'text/html');
  const [here, there] = [document.querySelector('main'), next.querySelector('main')];
  if (here === null || there === null) throw new Error('there is no main');
  history.pushState({}, '', path);
  here.replaceWith(document.adoptNode(there));
  document.title = next.title;
}

/** Only the address. */
export function renamed(path: string): void {
  history.pushState({}, '', path);
}

/** Only the header, under the same address. */
export async function anotherHeader(path: string): Promise<void> {
  const html = await (await fetch(path)).text();
  const next = new DOMParser().parseFromString(html, 'text/html');
  const [here, there] = [document, next].map((each) => each.querySelector('[data-target="ModelHeader"]'));
  if (!here || !there) throw new Error('there is no header');
  here.replaceWith(document.adoptNode(there));
}

/** Removes the row as often as it comes back, for a while, and then no more. */
export async function fights(host: string, times: number): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    document.querySelector(host)?.remove();
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** What a page may do to the objects that all scripts share in it, for a while. */
export async function clobbers(ms: number): Promise<void> {
  const evil = (): never => {
    throw new Error('clobbered');
  };
  const all: readonly (readonly [object, readonly string[]])[] = [
    [Document.prototype, ['querySelector', 'querySelectorAll', 'createElement']],
    [JSON, ['parse', 'stringify']],
    [Array.prototype, ['map', 'filter']],
    [Element.prototype, ['attachShadow', 'append', 'after']],
  ];
  const before = all.map(([object, names]) =>
    names.map((name) => Object.getOwnPropertyDescriptor(object, name)),
  );
  for (const [object, names] of all) for (const name of names) Object.assign(object, { [name]: evil });
  await new Promise((resolve) => setTimeout(resolve, ms));
  for (const [index, [object, names]] of all.entries())
    for (const [at, name] of names.entries())
      Object.defineProperty(object, name, before[index]?.[at] ?? { value: undefined });
}

export function pretends(host: string): void {
  customElements.define(host, class extends HTMLElement {});
  const row = document.createElement('div');
  row.textContent = 'Data only · T5 open science · Signed';
  document.querySelector('main')?.prepend(row);
}

/** Messages that a page can send to whoever listens in it. */
export function shouts(): void {
  for (const type of ['assess', 'refresh', 'describe', 'set', 'clear', 'watch'])
    window.postMessage({ type, page: null, change: { network: 'off' } }, '*');
}

export function grows(): void {
  const main = document.querySelector('main');
  for (let index = 0; index < 20_000; index += 1) main?.append(document.createElement('i'));
}

export function hides(host: string): void {
  const style = document.createElement('style');
  style.textContent = `${host}{display:none!important;width:9999px!important}`;
  document.head.append(style);
}
