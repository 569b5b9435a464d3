import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../../../utils/hubs/contract';
import {
  NAMESPACE_LIMIT,
  askNamespaces,
  namespaceState,
  namespacesOf,
} from '../../../utils/hubs/huggingface/namespaces';
import { baseWith } from '../../fixtures/chain';
import { answer } from '../../fixtures/hub-answers';
import { factsWith, listOf } from '../rules/facts';

const missing: Answer = { ok: false, failure: 'not-found' };
const none: Answer = { ok: false, failure: 'rate-limited' };

function hub(organisation: Answer, user: Answer = missing) {
  const asked: string[] = [];
  const ask: Ask = async (path) => {
    asked.push(path);
    return path.includes('/organizations/') ? organisation : user;
  };
  return { ask, asked };
}

describe('the account behind a name', () => {
  it.each<readonly [string, Answer, Answer, string]>([
    ['neither kind of account', missing, missing, 'free'],
    ['an organisation with models', answer({ name: 'x', numModels: 3 }), missing, 'taken'],
    ['an organisation that does not say how many', answer({ name: 'x' }), missing, 'taken'],
    ['an organisation without models', answer({ name: 'x', numModels: 0 }), missing, 'held-empty'],
    ['a user', missing, answer({ user: 'x', numModels: 1 }), 'taken'],
    ['a user without models', missing, answer({ user: 'x', numModels: 0 }), 'held-empty'],
    ['no answer', none, missing, 'unknown'],
    ['half an answer is not “free”', missing, none, 'unknown'],
    ['not visible is not “free”', missing, { ok: false, failure: 'not-visible' }, 'unknown'],
    ['nonsense', answer('yes'), missing, 'unknown'],
  ])('%s: %s', async (_what, organisation, user, state) => {
    expect(await namespaceState(hub(organisation, user).ask, 'x')).toEqual({ name: 'x', state });
  });

  it.each(['', 'a/b', '../settings', 'a b', 'a?b'])('is not asked for by the name %j', async (name) => {
    const { ask, asked } = hub(missing);
    expect((await namespaceState(ask, name)).state).toBe('unknown');
    expect(asked).toEqual([]);
  });

  it('is asked for once each, and not without end', async () => {
    const { ask, asked } = hub(answer({ name: 'x', numModels: 1 }));
    const ids = ['a/x', 'a/y', 'legacy', ...Array.from({ length: 20 }, (_, at) => `n${at}/x`)];
    const slot = await namespacesOf(ask, ids, () => 7);
    expect(slot).toMatchObject({ state: 'collected', at: 7, grounding: 'observed' });
    expect(asked).toHaveLength(NAMESPACE_LIMIT);
    expect(asked[0]).toBe('/api/organizations/a/overview');
  });
});

describe('the step of the linked phase', () => {
  const chain = [baseWith('gone/base', null), baseWith('there/base', listOf([]))];
  const step = async (facts: Parameters<typeof factsWith>[0], due = true) => {
    const { ask, asked } = hub(missing);
    const updates = [];
    const request = { ask, now: () => 7, isDue: () => due };
    for await (const update of askNamespaces(request, factsWith(facts))) updates.push(update);
    return { asked, updates };
  };

  it('asks after the accounts of models that are gone', async () => {
    const { asked, updates } = await step({ chain });
    expect(asked).toEqual(['/api/organizations/gone/overview', '/api/users/gone/overview']);
    expect(updates).toMatchObject([
      { namespaces: { state: 'collected', value: [{ name: 'gone', state: 'free' }] } },
    ]);
  });

  it('asks nothing when none is gone', async () => {
    const { asked, updates } = await step({ chain: [] });
    expect(asked).toEqual([]);
    expect(updates).toMatchObject([{ namespaces: { state: 'collected', value: [] } }]);
  });

  it('asks at once after a base model that went since, and later where no answer came', async () => {
    const came: unknown[] = [];
    const known = (state: 'free' | 'unknown', name = 'gone') => ({ chain, namespaces: [{ name, state }] });
    const look = async (facts: Parameters<typeof factsWith>[0]) => {
      const isDue = (_slot: unknown, how: unknown) => came.push(how) < 0;
      const request = { ask: hub(missing).ask, now: () => 7, isDue };
      for await (const _update of askNamespaces(request, factsWith(facts)));
    };
    for (const facts of [known('free'), known('unknown'), known('free', 'other')]) await look(facts);
    expect(came).toEqual(['whole', 'failing', 'begun']);
  });

  it('is left out before the chain is known, and while what is known is fresh', async () => {
    expect((await step({})).updates).toEqual([]);
    expect((await step({ chain }, false)).updates).toEqual([]);
  });
});
