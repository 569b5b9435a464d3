import {
  fileDownloadInfo,
  listFiles,
  listModels,
  modelInfo,
  parseSafetensorsMetadata,
  pathsInfo,
} from '@huggingface/hub';
import { describe, expect, it } from 'vitest';
import { withHub } from '../../with-hub';
import { subjects } from './subjects';

const { hub, fetch } = await withHub();

// A client that nobody here wrote reads the replica as it reads the real hub.
describe('the hub’s own JavaScript client against the replica', () => {
  async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
    const found: Item[] = [];
    for await (const item of items) found.push(item);
    return found;
  }

  it('lists 1,500 files over several pages', async () => {
    hub.clearRequests();
    const entries = await all(
      listFiles({ repo: 'chorus-speech/common-voices-1500', recursive: true, fetch }),
    );
    expect(entries.filter((entry) => entry.type === 'file')).toHaveLength(1500);
    expect(new Set(entries.map((entry) => entry.path)).size).toBe(entries.length);
    expect(hub.requests).toHaveLength(2);
  });

  it('lists them with scans and commits, a hundred at a time', async () => {
    hub.clearRequests();
    const repo = 'chorus-speech/common-voices-1500';
    const entries = await all(listFiles({ repo, recursive: true, expand: true, fetch }));
    expect(hub.requests).toHaveLength(Math.ceil(entries.length / 100));
    expect(entries.every((entry) => entry.lastCommit)).toBe(true);
  });

  it('reads a model, at its former id too', async () => {
    const model = await modelInfo({
      name: 'bert-base-uncased',
      additionalFields: ['tags', 'sha', 'cardData'],
      fetch,
    });
    expect(model.name).toBe('google-bert/bert-base-uncased');
    expect(model.sha).toBe('86b5e0934494bd15c9632b12f734a8a67f723594');
    expect(model.tags).toContain('license:apache-2.0');
  });

  it('lists models, all and by owner', async () => {
    const models = await all(listModels({ limit: 500, fetch }));
    expect(models.map((model) => model.name)).toEqual(subjects.map((subject) => subject.id));
    const own = await all(listModels({ search: { owner: 'lantern-labs' }, fetch }));
    expect(own.map((model) => model.name)).toHaveLength(2);
  });

  it('finds size and SHA-256 of a large file without reading it', async () => {
    const path = 'model.safetensors';
    const info = await fileDownloadInfo({ repo: 'lantern-labs/brook-1b-instruct', path, fetch });
    const file = subjects
      .find(({ id }) => id === 'lantern-labs/brook-1b-instruct')
      ?.files.find((one) => one.path === path);
    expect(info).toMatchObject({
      size: file?.size,
      etag: `"${file?.lfs?.oid}"`,
      xet: { hash: file?.xetHash },
    });
  });

  it.each([
    'google-bert/bert-base-uncased',
    'lantern-labs/brook-1b-instruct',
    'museum-of-ml/field-notes-bert',
  ])('parses the safetensors header of %s (plain LFS, Xet)', async (repo) => {
    const metadata = await parseSafetensorsMetadata({ repo, computeParametersCount: true, fetch });
    expect(metadata).toMatchObject({ sharded: false, header: { __metadata__: { format: 'pt' } } });
    expect(metadata.parameterCount).toEqual(subjects.find(({ id }) => id === repo)?.safetensors?.parameters);
  });

  it('parses a sharded model', async () => {
    const metadata = await parseSafetensorsMetadata({
      repo: 'glasswing/heron-70b-chat',
      computeParametersCount: true,
      fetch,
    });
    expect(metadata.sharded).toBe(true);
    expect(metadata.parameterCount).toEqual({ BF16: 70_464_307_200 });
  });

  it('asks for named paths and leaves out the missing', async () => {
    const repo = 'free-weights-hub/chat-lora-uncut';
    const entries = await pathsInfo({
      repo,
      paths: ['pytorch_model.bin', 'no/such.file'],
      expand: true,
      fetch,
    });
    expect(entries).toMatchObject([{ path: 'pytorch_model.bin', securityFileStatus: { status: 'unsafe' } }]);
  });
});
