import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { PackageURL } from 'packageurl-js';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../../utils/facts/facts';
import { purlOf } from '../../../utils/export/addresses';
import { PAGE_KINDS, type PagePiece } from '../../../utils/hubs/contract';
import { decode, HUB_APIS, HUB_PAGES, HUBS } from '../../../utils/hubs/index';
import { HUB_SITES, modelNamed } from '../../../utils/hubs/sites';
import { FAILURES } from '../../../utils/model/slot';
import type { ModelId, Subject } from '../../../utils/model/subject';
import { AT, documentOf } from '../../fixtures/hub-page';
import { modelPageFacts } from '../../fixtures/facts';
import { HEAD } from '../../fixtures/model';
import { ROOT } from '../rules/sources';

const FOLDER = join(ROOT, 'utils/hubs');

/** Ids as hubs write them; each hub takes at least one. */
const IDS = ['acme/anchor-7b', 'anchor', '1234'];

/** What leads elsewhere in an address that does not encode it. */
const HOSTILE = [
  '..',
  '.',
  '%2e%2e',
  '%2E',
  '#x',
  '?x=y',
  '/',
  '//',
  '\\',
  ':',
  '@evil.example',
  '\ud800',
  '',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((parts) => parts.join('/'));

it('every list has every hub once', () => {
  const ids = HUBS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const list of [HUB_PAGES, HUB_APIS, HUB_SITES]) expect(list.map(({ hub }) => hub.id)).toEqual(ids);
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual(ids.toSorted());
});

it('no origin belongs to two hubs', () => {
  const origins = HUBS.flatMap((hub) => hub.origins);
  expect(new Set(origins).size).toBe(origins.length);
});

describe.each(HUB_SITES.map((site) => [site.hub.name, site] as const))('%s', (_name, site) => {
  const { hub } = site;
  const api = HUB_APIS.find((each) => each.hub === hub);
  const page = HUB_PAGES.find((each) => each.hub === hub);
  if (api === undefined || page === undefined) throw new Error('not in every list');
  const source = readdirSync(join(FOLDER, hub.id))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(FOLDER, hub.id, name), 'utf8'))
    .join('\n');
  const subjectOf = (id: string, revision: string): Subject => ({ hub: hub.id, id: id as ModelId, revision }); // hostile on purpose

  it('lives on plain https origins, and its API on one of them whatever page asks', () => {
    for (const origin of hub.origins) {
      expect(new URL(origin).origin).toBe(origin);
      expect(origin).toMatch(/^https:/);
      expect(hub.origins).toContain(hub.apiOrigin(origin));
    }
    expect(hub.origins).toContain(hub.apiOrigin('https://evil.example'));
  });

  it('addresses stay on its origins and below the model, whatever is named', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (id, revision, path) => {
        const subject = subjectOf(id, revision);
        const [model, tree] = [site.model(id), site.tree(subject)];
        const files = [site.file(subject, path), api.filePage(subject, path), api.fileUrl(subject, path)];
        for (const address of [model, tree, ...files, site.dataset(id), api.textUrl(subject, path)]) {
          if (address === null) continue;
          expect(hub.origins).toContain(new URL(address).origin);
          expect(new URL(address).hash).toBe('');
          expect(new URL(address).href).toBe(address);
        }
        for (const address of [tree, ...files]) {
          expect(new URL(address).pathname.startsWith(new URL(model).pathname)).toBe(true);
        }
      }),
    );
  });

  it('a file’s address and its page are about the same path', () => {
    const subject = subjectOf('acme/anchor-7b', HEAD);
    expect(api.filePage(subject, 'a b/c')).toBe(site.file(subject, 'a b/c'));
    for (const address of [site.file, api.fileUrl].map((of) => of(subject, 'a b/c#d?.bin'))) {
      expect(decodeURIComponent(address)).toContain('a b/c#d?.bin');
    }
  });

  it('names a model again by the address of its page', () => {
    const named = IDS.filter((id) => modelNamed(site.model(id))?.id === id);
    expect(named).not.toEqual([]);
    for (const id of named) {
      expect(modelNamed(site.model(id))?.hub).toBe(hub.id);
      expect(modelNamed(site.file(subjectOf(id, HEAD), 'a/b'))?.id).toBe(id);
      expect(modelNamed(site.model(id).replace('https://', 'https://evil.example/'))).toBeNull();
    }
  });

  it('reads any path and tag without throwing', () => {
    fc.assert(fc.property(fc.array(fc.string()), (path) => void site.named(path)));
    fc.assert(fc.property(fc.string(), (tag) => [null, tag].includes(site.taskOf(tag)?.id ?? null)));
  });

  it('package URLs lead back to the model and its commit, where the specification has a type for it', () => {
    for (const id of IDS) {
      const purl = purlOf(subjectOf(id, HEAD));
      if (purl === null) {
        expect(site.purlType).toBeNull();
        continue;
      }
      const { type, namespace, name, version } = PackageURL.fromString(purl);
      expect([namespace, name].filter(Boolean).join('/')).toBe(id);
      expect([type, version]).toEqual([site.purlType, HEAD]);
    }
  });

  it('makes of a page with any data facts of the right shape, or none', () => {
    const words = [...new Set(source.match(/\b[A-Za-z]\w+\b/g))];
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...words), fc.jsonValue()));
    const props = fc.dictionary(fc.constantFrom(...words), value);
    const piece = fc.oneof(
      props.map((read): PagePiece => ({ state: 'read', props: read })),
      fc.constantFrom(...FAILURES).map((failure): PagePiece => ({ state: 'failed', failure })),
    );
    const pieces = fc.dictionary(fc.constantFrom(...words), piece);
    const kind = fc.constantFrom(...PAGE_KINDS);
    fc.assert(
      fc.property(fc.constantFrom(...hub.origins), hostile, kind, pieces, (origin, path, of, given) => {
        const url = `${origin}/${path}`;
        const facts = URL.canParse(url) ? decode({ kind: of, url, pieces: given }, AT) : null;
        if (facts === null) return;
        expect(facts.subject.hub).toBe(hub.id);
        expect(parseFacts(JSON.parse(JSON.stringify(facts)))).not.toBeNull();
      }),
    );
  });

  it('sees no model on a page that is not its own', () => {
    const url = `${hub.origins[0]}/acme/anchor-7b`;
    const document = documentOf('<main><h1>acme/anchor-7b</h1></main>', url);
    expect(page.pick(document, url)).toBeNull();
    expect(page.anchor(document)).toBeNull();
  });

  it('has a word for every answer', () => {
    const words = [...source.matchAll(/'([a-z][a-z-]+)'/g)].map(([, word = '']) => word);
    const ascii = fc.stringMatching(/^[ -~]*$/);
    const headers = fc
      .dictionary(fc.constantFrom('retry-after', ...words), ascii)
      .map((given) => new Headers(given));
    const status = fc.integer({ min: 200, max: 599 });
    fc.assert(
      fc.property(status, headers, fc.option(fc.jsonValue()), (of, given, json) => {
        const failure = api.failureOf({ status: of, headers: given, ...(json !== null && { json }) });
        if (failure !== null) expect(FAILURES).toContain(failure);
        if (of >= 300) expect(failure).not.toBeNull();
        for (const number of Object.values(api.rateLimit(given))) {
          expect(number === null || (Number.isFinite(number) && number >= 0)).toBe(true);
        }
      }),
    );
    expect(api.failureOf({ status: 200, headers: new Headers() })).toBeNull();
  });

  it('files are read from its own hosts alone', () => {
    const hosts = hub.origins.map((origin) => new URL(origin).hostname);
    for (const host of hosts) {
      expect(api.mayRead(`https://${host}/a`)).toBe(true);
      for (const other of [
        `evil${host}`,
        `${host}.evil.example`,
        `evil.example/${host}`,
        `${host}@evil.example`,
      ]) {
        expect([other, api.mayRead(`https://${other}`)]).toEqual([other, false]);
      }
      expect(api.mayRead(`http://${host}/a`)).toBe(false);
    }
    for (const pattern of hub.fileHosts) expect(api.mayRead(`${pattern.replace('*', 'cdn')}/a`)).toBe(true);
    for (const none of ['', 'x', 'data:,', 'file:///a']) expect(api.mayRead(none)).toBe(false);
  });

  it('knows of any path whether reading it counts as a download', () => {
    const facts = modelPageFacts();
    fc.assert(fc.property(hostile, (path) => typeof api.countsAsDownload(facts, path) === 'boolean'));
  });

  it('has a place for the row, kept free from the first paint on', () => {
    const path = `./${hub.id}/anchor.css`;
    expect(existsSync(join(FOLDER, path))).toBe(true);
    expect(readFileSync(join(FOLDER, 'anchors.css'), 'utf8')).toContain(`@import '${path}';`);
    const css = readFileSync(join(FOLDER, path), 'utf8');
    expect(css).toMatch(/html:not\(\[data-plimsoll='off'\]\) /);
    expect(css).toContain('anchor-name: --plimsoll !important;');
    expect(css).toContain('margin-bottom: var(--plimsoll-room) !important;');
  });
});
