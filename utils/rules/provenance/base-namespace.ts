import { message } from '../../model/message';
import type { Facts } from '../../facts/facts';
import type { NamespaceFact } from '../../facts/publisher';
import { valueOf } from '../../model/slot';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { sameOwner } from '../shared/links';

/**
 * The accounts behind base models that cannot be found. A free name can be taken by anyone, who then publishes under
 * the id that this model names; tools that follow it would load the newcomer's files (facts/PROVENANCE §2, §7).
 */
export const baseNamespace = defineRule({
  id: 'provenance/base-namespace',
  needs: ['namespaces'],
  run: ({ namespaces }, facts) => {
    const findings = namespaces.value.flatMap(({ name, state }): RuleFinding[] => {
      const { named, gone } = modelsOf(facts, name);
      if (state === 'unknown' || (state === 'taken' && gone.length === 0)) return [];
      const finding = {
        grounding: namespaces.grounding,
        evidence: [seenIn(namespaces, `${name}: ${state}`)],
        change: message('provenance_base_namespace_change'),
      };
      const ids = shownList(gone.length > 0 ? gone : named);
      if (state === 'free' && gone.length > 0) {
        return [
          {
            ...finding,
            level: 'serious',
            message: message('provenance_base_namespace_free', shown(name), ids),
            weight: { axis: 'provenance', level: 'contradicted' },
          },
        ];
      }
      const [key, level] = TOLD[state];
      return [{ ...finding, level, message: message(`provenance_base_namespace_${key}`, shown(name), ids) }];
    });
    return findings.length > 0 ? findings : notApplicable(message('provenance_base_namespace_none'));
  },
});

const TOLD = {
  free: ['free_unconfirmed', 'serious'],
  'held-empty': ['held_empty', 'caution'],
  taken: ['model_gone', 'note'],
} as const satisfies Record<
  Exclude<NamespaceFact['state'], 'unknown'>,
  readonly [string, RuleFinding['level']]
>;

/** The base models of this account that are named, and those of them that the hub does not show. */
function modelsOf(facts: Facts, account: string) {
  const chain = (valueOf(facts.chain) ?? []).filter(({ id }) => sameOwner(id, `${account}/`));
  const bases = (valueOf(facts.baseModels) ?? []).filter(({ id }) => sameOwner(id, `${account}/`));
  const named = [...new Set([...bases, ...chain].map(({ id }) => id))];
  return { named, gone: chain.filter(({ state }) => state === 'gone').map(({ id }) => id) };
}
