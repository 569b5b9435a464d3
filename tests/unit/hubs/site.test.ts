import { expect, test } from 'vitest';
import { fileUrl, huggingfaceSite } from '../../../utils/hubs/huggingface/site';
import { hubId, type ModelId } from '../../../utils/model/subject';

const at = (id: string) => ({ hub: hubId('huggingface'), id: id as ModelId, revision: 'main' }); // well-formed ids

test.each([
  ['owner/name', 'model.safetensors', 'owner/name/resolve/main/model.safetensors'],
  ['owner/name', 'a b/resolve/c#.pt', 'owner/name/resolve/main/a%20b/resolve/c%23.pt'],
  ['gpt2', 'config.json', 'gpt2/resolve/main/config.json'],
])('%s, %s: where its bytes are', (id, path, address) => {
  expect(fileUrl(at(id), path)).toBe(`https://huggingface.co/${address}`);
});

test.each([
  ['owner/name', 'model.safetensors', 'owner/name/blob/main/model.safetensors'],
  ['owner/name', 'a/resolve/c.pt', 'owner/name/blob/main/a/resolve/c.pt'],
  ['owner/resolve', 'resolve/x', 'owner/resolve/blob/main/resolve/x'],
])('%s, %s: the page that shows it, which counts no download', (id, path, address) => {
  expect(huggingfaceSite.file(at(id), path)).toBe(`https://huggingface.co/${address}`);
});
