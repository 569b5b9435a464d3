import { expect, it, vi } from 'vitest';
import { fetchWhile } from '../../../utils/settings/fetch-while';

it('asks each time whether it may, and otherwise asks no one', async () => {
  let allowed = true;
  const fetch = vi.fn(async () => new Response('ok'));
  const fenced = fetchWhile(async () => allowed, fetch);
  await fenced('https://hub.example/a', { method: 'POST' });
  expect(fetch).toHaveBeenCalledWith('https://hub.example/a', { method: 'POST' });
  allowed = false;
  await expect(fenced('https://hub.example/b')).rejects.toBeInstanceOf(TypeError);
  expect(fetch).toHaveBeenCalledTimes(1);
});
