import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../scripts/lib/catalogue';
import { readDocument } from '../../scripts/lib/page';
import { isRisky } from '../../utils/assess/risky';
import { reportJson } from '../../utils/export/json';
import { decode, pageOf } from '../../utils/hubs/index';
import { translator } from '../../utils/i18n/catalogue';
import { parseFacts } from '../../utils/facts/facts';
import { receiveAssess } from '../../utils/messaging/receive';
import { AT } from '../fixtures/hub-page';
import { assessorWith, outcome } from '../fixtures/watch';
import { expectedOf, type Islands } from './expected';
import { describeWithShared } from './shared';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const t = translator(readCatalogue());

interface Capture {
  readonly name: string;
  readonly html: string;
  readonly expected: ReturnType<typeof expectedOf>;
  readonly address: string;
}

function capturesIn(folder: string): Capture[] {
  const pages = readdirSync(join(folder, 'html')).filter((file) => file.endsWith('.html'));
  return pages.toSorted().map((file) => {
    const name = file.slice(0, -'.html'.length);
    const props = join(folder, 'props', `${name}.props.json`);
    if (!existsSync(props)) throw new Error(`${file} has no ${props} beside it`);
    const expected = expectedOf(JSON.parse(readFileSync(props, 'utf8')) as Islands);
    return {
      name,
      html: join(folder, 'html', file),
      expected,
      address: expected?.address ?? 'https://huggingface.co/',
    };
  });
}

const pick = ({ html, address }: Capture) =>
  pageOf(address)?.pick(readDocument(html, address), address) ?? null;

/** The steps of `npm run assess` on a saved page, one by one. */
async function assessed(capture: Capture) {
  const data = pick(capture);
  const facts = data && decode(data, AT);
  if (facts === null) return null;
  const assessor = assessorWith({ network: async () => 'page-only', isRisky });
  const { report } = await outcome(assessor, facts);
  return { facts, json: reportJson(report, t) };
}

type Files = NonNullable<Awaited<ReturnType<typeof assessed>>>['json']['facts']['files'];
/** A report's files in the words of `expected.ts`. */
const told = (files: Files) =>
  files?.map(({ path, size, sha256, scan }) => ({
    path,
    size,
    sha256,
    overall: scan?.overall ?? null,
    scanners: Object.fromEntries((scan?.scanners ?? []).map(({ scanner, status }) => [scanner, status])),
    imports: (scan?.scanners ?? []).flatMap(({ imports }) =>
      imports.map(({ module, name, safety }) => `${module}.${name}: ${safety}`),
    ),
  })) ?? null;

describeWithShared('captured pages', 'captures/huggingface', (folder) => {
  const captures = capturesIn(folder);
  const ofModels = captures.filter(({ expected }) => expected !== null);

  it('are there: pages of models, files pages among them, and others', () => {
    expect(ofModels.length).toBeGreaterThan(0);
    expect(ofModels.some(({ expected }) => (expected?.files?.length ?? 0) > 0)).toBe(true);
    expect(captures.length).toBeGreaterThan(ofModels.length);
  });

  describe.each(captures)('$name', (capture) => {
    const { expected } = capture;

    if (expected === null) {
      it('shows no model', async () => {
        expect(pick(capture)).toBeNull();
        expect(await assessed(capture)).toBeNull();
      });
      return;
    }

    it('gives subject, licence, tags, files, digests and scanner states as its own JSON has them', async () => {
      const result = await assessed(capture);
      expect(result?.json.subject).toEqual({
        hub: 'huggingface',
        id: expected.id,
        revision: expected.revision,
      });
      expect(result?.json.facts).toMatchObject({ license: { ids: expected.license }, tags: expected.tags });
      expect(result && told(result.json.facts.files)).toEqual(expected.files);
    });

    it('gives facts that pass the schema, and a question that the background takes', async () => {
      const result = await assessed(capture);
      expect(parseFacts(JSON.parse(JSON.stringify(result?.facts)))).toEqual(result?.facts);
      const question = JSON.parse(
        JSON.stringify({ type: 'assess', page: pick(capture), again: false }),
      ) as unknown;
      const received = receiveAssess(question, { url: capture.address }, AT);
      expect(received.ok && received.message.facts).toEqual(result?.facts);
    });

    it('gives nothing away of the one who saved it', () => {
      expect(JSON.stringify(pick(capture))).not.toMatch(/csrf|authLight/i);
    });

    it('has an anchor outside of every island', () => {
      const anchor = pageOf(capture.address)?.anchor(readDocument(capture.html, capture.address));
      expect(anchor?.getAttribute('data-target')).toBe('ModelHeader');
      expect(anchor?.parentElement?.closest('[data-target]') ?? null).toBeNull();
    });
  });

  it('the command gives the same as its parts', { timeout: 60_000 }, async () => {
    const capture = ofModels.find(({ expected }) => expected?.files) ?? ofModels[0];
    if (capture === undefined) throw new Error('no capture of a model');
    const command = [
      'scripts/run.mjs',
      'scripts/assess.ts',
      '--page',
      capture.html,
      '--url',
      capture.address,
    ];
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: REPOSITORY, encoding: 'utf8' });
    expect(status).toBe(0);
    const printed = JSON.parse(stdout) as Record<string, unknown>;
    const { json } = (await assessed(capture)) ?? {};
    const { subject, facts, findings } = JSON.parse(JSON.stringify(json)) as Record<string, unknown>;
    expect(printed.subject).toEqual(subject);
    expect(printed.facts).toEqual(facts);
    expect(rulesOf(printed.findings)).toEqual(rulesOf(findings));
  });
});

const rulesOf = (findings: unknown): unknown => (findings as { rule: string }[]).map(({ rule }) => rule);
