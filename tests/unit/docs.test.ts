import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ConfigEnv, UserManifest } from 'wxt';
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config';
import { backgroundPage } from '../../scripts/lib/page-policies';
import { HUBS } from '../../utils/hubs/index';
import { API_ORIGIN } from '../../utils/hubs/huggingface/hub';
import { huggingfaceApi } from '../../utils/hubs/huggingface/api';
import { github, lookUpGithub } from '../../utils/code-hosts/github';
import type { Facts } from '../../utils/facts/facts';
import { valueOf } from '../../utils/model/slot';
import { collectLinked } from '../fixtures/collect-linked';
import { answer, collect, modelInfo } from '../fixtures/hub-answers';
import { modelPageFacts } from '../fixtures/facts';
import { HEAD } from '../fixtures/model';
import { signatureFact } from '../fixtures/signature-facts';
import { ROOT } from './rules/sources';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOCS = [...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`), ...readdirSync(ROOT)].filter(
  (path) => path.endsWith('.md'),
);

describe.each(DOCS)('%s', (path) => {
  const text = read(path);

  it('names only files and folders that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)|(?:src|srcset)="([^"]+)"/g)]
      .map(([, link, source]) => link ?? source ?? '')
      .filter((link) => !link.includes(':'))
      .map((link) => join(dirname(path), link));
    const named = [
      ...text.matchAll(/`((?:utils|components|entrypoints|docs|scripts|tests|assets)\/[^`\s]*)`/g),
    ]
      .map(([, name = '']) => name)
      // Not the ones that a recipe tells to make.
      .filter((name) => !/[<*{]|toyhub/.test(name));
    expect([...links, ...named].filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?([a-z-]+)|(start|test)\b)/g)];
    for (const [, script, short] of named) expect(Object.keys(scripts)).toContain(script ?? short);
  });
});

describe('docs/privacy.md', () => {
  const stated = [...read('docs/privacy.md').matchAll(/`((?:GET|POST) https:\/\/[^`]+)`/g)].map(
    ([, url]) => url,
  );

  /** What the adapters ask for, with what is particular taken out. */
  const pattern = (path: string, body?: unknown): string => {
    const general = path
      .replace('/acme/anchor-7b/', '/{id}/')
      .replace('base_model:acme/anchor-7b', 'base_model:{id}')
      .replace('/acme/base', '/{base}')
      .replace('/acme/logs', '/{dataset}')
      .replace('author=acme&search=anchor-7b', 'author={owner}&search={name}')
      .replace(/(revision|tree|commits|paths-info|resolve|raw)\/(?:main|[0-9a-f]{40})/, '$1/{revision}')
      .replace('/acme/', '/{owner}/');
    return `${body === undefined ? 'GET' : 'POST'} ${API_ORIGIN}${general}`;
  };

  it('lists the addresses that are asked for, and no others', async () => {
    const { siblings: _none, ...unlisted } = modelInfo();
    const asked = new Set<string>();
    for (const type of ['org', 'user', 'nobody knows']) {
      const page = modelPageFacts({}, { name: 'acme', type });
      for (const info of [modelInfo(), unlisted]) {
        for (const posts of [true, false]) {
          const listing = answer([{ type: 'file', path: 'model.bin', oid: HEAD, size: 1 }]);
          const answers = [answer(info), listing, listing];
          const { asked: paths, texts, bodies, facts } = await collect(page, answers, false, posts);
          paths.forEach((path, index) => asked.add(pattern(path, bodies[index])));
          for (const url of texts) asked.add(pattern(url.replace(API_ORIGIN, '')));
          for (const path of await linkedCalls(facts)) asked.add(pattern(path));
        }
      }
    }
    const file = huggingfaceApi.fileUrl({ ...modelPageFacts().subject, revision: HEAD }, '{path}');
    asked.add(pattern(decodeURIComponent(new URL(file).pathname)).replace('acme/anchor-7b', '{id}'));
    for (const path of await codeCalls()) asked.add(`GET ${github.apiOrigin}${path}`);
    expect(stated.toSorted()).toEqual([...asked].toSorted());
  });

  /** The calls of the linked phase from `facts`, as paths. */
  const linkedCalls = async (facts: Facts): Promise<readonly string[]> => {
    const files = valueOf(facts.files)?.files ?? [];
    const [first] = files;
    const licensed =
      first === undefined
        ? files
        : [
            ...files,
            ...['LICENSE', 'model.sig'].map((path) => ({
              ...first,
              path,
              blobId: null,
              sha256: null,
              size: 9,
            })),
          ];
    const start = {
      ...facts,
      files: { ...facts.files, value: { files: licensed, complete: true } },
    } as Facts; // collected
    const base = answer(modelInfo({ id: 'acme/base', cardData: {}, tags: [] }));
    const {
      asked,
      read: texts,
      fetched,
    } = await collectLinked(start, {
      answers: { '/api/models/acme/base': base },
      bytes: { 'model.sig': new Uint8Array() },
      signatures: {
        isCandidate: (path) => path === 'model.sig',
        looksLikeBundle: () => true,
        check: async ({ fetchSmall }) => {
          await fetchSmall('{path}');
          return signatureFact();
        },
      },
    });
    const urls = [...texts, ...fetched.map(decodeURIComponent)];
    return [...asked, ...urls.map((url) => url.replace(API_ORIGIN, ''))];
  };
  const codeCalls = async (): Promise<readonly string[]> => {
    const asked: string[] = [];
    const link = { url: '', owner: '{owner}', name: '{name}' };
    await lookUpGithub(link, async (path) => {
      asked.push(decodeURIComponent(path));
      return { ok: true, json: { default_branch: '{branch}' } };
    });
    return asked;
  };
});

describe('docs/permissions.md', () => {
  const text = read('docs/permissions.md');
  const asked = [...text.matchAll(/^\| `([^`]+)` /gm)].map(([, name]) => name);
  const OPTIONAL = [github.permission];

  it.each(['chrome', 'firefox'])('lists what the manifest for %s asks for', async (browser) => {
    const manifest = await manifestFor(browser);
    const { permissions = [], host_permissions: hosts = [], optional_host_permissions: optional } = manifest;
    expect(optional).toEqual(OPTIONAL);
    expect(asked).toEqual([...permissions, ...hosts, ...OPTIONAL]);
    for (const key of ['optional_permissions', 'web_accessible_resources']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  const policies = [...text.matchAll(/```\n([^`]*)```/g)].map(([, shown = '']) =>
    shown.replaceAll(/\s+/g, ' ').trim(),
  );

  it('shows the policies of our own pages', async () => {
    const { content_security_policy: policy, sandbox } = await manifestFor('chrome');
    expect(policies).toEqual([policy?.extension_pages, policy?.sandbox]);
    expect(sandbox?.pages).toHaveLength(1);
  });

  it('tells how Firefox’s differs: the popup may ask GitHub, the background may not', async () => {
    const { content_security_policy: policy, sandbox } = await manifestFor('firefox');
    const [shown = ''] = policies;
    const inFirefox = shown
      .replace(" frame-src 'self';", '')
      .replace(/(connect-src [^;]*)/, `$1 ${github.apiOrigin}`);
    expect(policy?.extension_pages).toBe(inFirefox);
    expect(sandbox).toBeUndefined();
    const narrowed = /content="([^"]*)"/.exec(backgroundPage(HUBS))?.[1];
    expect(narrowed).toBe(/connect-src [^;]*/.exec(shown)?.[0]);
    expect(narrowed).not.toContain('github');
  });

  it('names the oldest browsers', async () => {
    const chrome = await manifestFor('chrome');
    const firefox = await manifestFor('firefox');
    expect(text).toMatch(new RegExp(`^\\| Chrome +\\| ${chrome.minimum_chrome_version} `, 'm'));
    const oldest = firefox.browser_specific_settings?.gecko?.strict_min_version ?? '';
    expect(text).toMatch(new RegExp(`^\\| Firefox +\\| ${Number.parseInt(oldest, 10)} `, 'm'));
  });
});

describe('docs/admin.md', () => {
  it('names every managed setting with its values', () => {
    const text = read('docs/admin.md');
    const keys = [...text.matchAll(/^\| `([^`]+)` /gm)].map(([, key]) => key);
    const schema = JSON.parse(read('assets/public/managed-schema.json')) as {
      properties: Record<string, { enum?: readonly string[] }>;
    };
    expect(keys).toEqual(Object.keys(schema.properties));
    for (const { enum: values = [] } of Object.values(schema.properties)) {
      for (const value of values) expect(text).toContain(`\`${value}\``);
    }
  });

  it('shows policies that are JSON', () => {
    const blocks = [...read('docs/admin.md').matchAll(/```json\n([^`]*)```/g)];
    expect(blocks).toHaveLength(3);
    for (const [, block = ''] of blocks) expect(() => JSON.parse(block) as unknown).not.toThrow();
  });
});

async function manifestFor(browser: string): Promise<UserManifest> {
  const environment: ConfigEnv = { mode: 'production', command: 'build', browser, manifestVersion: 3 };
  const { manifest } = config;
  return typeof manifest === 'function' ? manifest(environment) : ((await manifest) ?? {});
}
