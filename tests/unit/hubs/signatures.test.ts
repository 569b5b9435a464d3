import { describe, expect, it } from 'vitest';
import type { AskBytes, BytesAnswer, SignatureQuestion, SignatureReader } from '../../../utils/hubs/contract';
import { API_ORIGIN } from '../../../utils/hubs/huggingface/hub';
import { BUNDLE_LIMIT, CANDIDATE_LIMIT, checkSignatures } from '../../../utils/hubs/huggingface/signatures';
import type { RepositoryFile } from '../../../utils/facts/files';
import { hubId, sha256, type ModelId } from '../../../utils/model/subject';
import type { Slot } from '../../../utils/model/slot';
import { HEAD } from '../../fixtures/model';
import { signatureFact, signedFile } from '../../fixtures/signature-facts';
import { factsWith, file, type Values } from '../rules/facts';

const RAW = `https://huggingface.co/acme/anchor-7b/raw/${HEAD}/`;
const subject = { hub: hubId('huggingface'), id: 'acme/anchor-7b' as ModelId, revision: HEAD }; // well formed
const some: BytesAnswer = { ok: true, bytes: new Uint8Array([123]) };
const no = (failure: Extract<BytesAnswer, { ok: false }>['failure']): BytesAnswer => ({ ok: false, failure });
const sealed = sha256('a'.repeat(64));

interface Script {
  readonly files?: readonly RepositoryFile[];
  readonly values?: Values;
  readonly answer?: (url: string) => BytesAnswer;
  readonly reader?: Partial<SignatureReader>;
  readonly isDue?: (slot: Slot<unknown>, came?: string) => boolean;
  readonly revision?: string;
  readonly id?: string;
}

async function look(script: Script = {}) {
  const { files = [file('model.sig')], values = {}, answer = () => some, isDue = () => true } = script;
  const { revision = HEAD, id = subject.id } = script;
  const asked: string[] = [];
  const questions: SignatureQuestion[] = [];
  const askBytes: AskBytes = async (url) => {
    asked.push(url);
    return answer(url);
  };
  const signatures: SignatureReader = {
    isCandidate: (path) => /\.sig$|^claims/.test(path),
    looksLikeBundle: () => true,
    check: async (question) => {
      questions.push(question);
      return signatureFact({ path: question.bundle.path });
    },
    ...script.reader,
  };
  const facts = factsWith(
    { files: { files, complete: true }, ...values },
    { subject: { ...subject, revision, id: id as ModelId } },
  );
  const unused = async () => no('not-found') as never; // nothing else is asked here
  const request = {
    facts,
    before: null,
    apiOrigin: API_ORIGIN,
    texts: {},
    ask: unused,
    askText: unused,
    isDecisive: () => false,
    now: () => 7,
    signatures,
    askBytes,
    isDue,
  };
  const updates = [];
  for await (const update of checkSignatures(request, facts)) updates.push(update);
  return { asked, questions, updates };
}

describe('signatures of a repository', () => {
  it('are read at /raw/ of the commit and checked for the namespace', async () => {
    const { asked, questions, updates } = await look();
    expect(asked).toEqual([`${RAW}model.sig`]);
    expect(questions).toMatchObject([{ publisher: 'acme', complete: true, bundle: { path: 'model.sig' } }]);
    expect(updates).toMatchObject([
      {
        signatures: {
          state: 'collected',
          grounding: 'observed',
          at: 7,
          source: { url: `https://huggingface.co/api/models/acme/anchor-7b/tree/${HEAD}` },
          value: [{ path: 'model.sig' }],
        },
      },
    ]);
  });

  it('an id of no namespace is nobody’s', async () => {
    expect((await look({ id: 'bert-base' })).questions).toMatchObject([{ publisher: '' }]);
  });

  it('there are none: said without a call', async () => {
    const { asked, updates } = await look({ files: [file('a.bin')] });
    expect(asked).toEqual([]);
    expect(updates).toMatchObject([{ signatures: { state: 'collected', value: [] } }]);
  });

  it.each<[string, Script]>([
    ['a name that moves', { revision: 'main' }],
    ['what is known and fresh', { isDue: () => false }],
  ])('nothing is asked for %s', async (_what, script) => {
    expect(await look(script)).toMatchObject({ asked: [], updates: [] });
  });

  it('what could not be fetched is asked for again sooner', async () => {
    const came: unknown[] = [];
    const isDue = (_slot: unknown, completeness?: string) => came.push(completeness) === 0;
    for (const why of ['not-fetched', 'other-hash'] as const) {
      const files = [signedFile('a', { result: 'not-comparable', why })];
      await look({ values: { signatures: [signatureFact({ files })] }, isDue });
    }
    expect(came).toEqual(['failing', 'whole']);
  });

  it('names first, then contents: what only shares the name is left out', async () => {
    const files = [file('claims.json'), file('sub/x.sig'), file('model.sig')];
    const { asked, questions } = await look({ files, reader: { looksLikeBundle: () => false } });
    expect(asked).toEqual([`${RAW}model.sig`, `${RAW}claims.json`, `${RAW}sub/x.sig`]);
    expect(questions.map(({ bundle }) => bundle.path)).toEqual(['model.sig', 'sub/x.sig']);
  });

  it('not without end', async () => {
    const files = Array.from({ length: 90 }, (_, at) => file(`claims-${at}.json`));
    expect((await look({ files })).questions).toHaveLength(BUNDLE_LIMIT);
    const none = await look({ files, reader: { looksLikeBundle: () => false } });
    expect(none.asked).toHaveLength(CANDIDATE_LIMIT);
  });

  it('one in large-file storage is read where its bytes are, unless that counts as a download', async () => {
    const files = [file('model.sig', { sha256: sealed })];
    const free = await look({ files, values: { library: 'transformers' } });
    expect(free.asked).toEqual([`https://huggingface.co/acme/anchor-7b/resolve/${HEAD}/model.sig`]);
    expect((await look({ files, values: { library: 'unheard-of' } })).asked).toEqual([]);
  });

  it.each(['rate-limited', 'quota-kept', 'offline', 'too-large'] as const)(
    '%s is a value',
    async (failure) => {
      const { updates } = await look({ answer: () => no(failure) });
      expect(updates).toMatchObject([{ signatures: { state: 'failed', error: failure } }]);
    },
  );

  it('small files are fetched once each at /raw/, and no more once the hub fails', async () => {
    const got: boolean[] = [];
    const check: SignatureReader['check'] = async ({ bundle, fetchSmall }) => {
      for (const path of ['config.json', 'a b/c#.py', 'x', 'y', 'z'])
        got.push((await fetchSmall(path)) !== null);
      return signatureFact({ path: bundle.path });
    };
    const answer = (url: string) => (/\/[xyz]$/.test(url) ? no('timed-out') : some);
    const { asked } = await look({ files: [file('a.sig'), file('b.sig')], reader: { check }, answer });
    expect(asked.slice(2)).toEqual(['config.json', 'a%20b/c%23.py', 'x', 'y'].map((path) => RAW + path));
    expect(got).toEqual([true, true, false, false, false, true, true, false, false, false]);
  });
});
