import { emptyFacts } from '../../facts/empty-facts';
import type { ChainModel } from '../../facts/chain';
import type { Facts } from '../../facts/facts';
import { valueOf } from '../../model/slot';
import type { ModelId, Subject } from '../../model/subject';
import { RULES } from '../index';
import { evaluate } from '../kernel';
import { opennessVerdict, type BaseLevel } from './openness';

const OPENNESS_RULES = RULES.filter(({ axis }) => axis === 'openness');

/** How open each declared base model is, by what was collected of it (facts/OPENNESS §5, decision 8). */
export function baseLevels(facts: Facts): readonly BaseLevel[] {
  const chain = valueOf(facts.chain) ?? [];
  return levelsOf(facts.subject, facts, chain, new Set([facts.subject.id]));
}

function levelsOf(
  subject: Subject,
  { baseModels }: Pick<Facts, 'baseModels'>,
  chain: readonly ChainModel[],
  below: ReadonlySet<string>,
): readonly BaseLevel[] {
  return (valueOf(baseModels) ?? []).map((base): BaseLevel => {
    if (below.has(base.id)) return 'gone';
    const model = chain.find((entry) => entry.id === base.id && entry.child === subject.id);
    if (model === undefined) return 'unseen';
    if (model.state === 'gone' || model.state === 'cycle') return 'gone';
    // The hub adapter made the id: it is a model's.
    const named = { ...subject, id: model.id as ModelId };
    return model.facts === null ? 'unseen' : levelOf(named, model.facts, chain, below);
  });
}

function levelOf(
  subject: Subject,
  known: NonNullable<ChainModel['facts']>,
  chain: readonly ChainModel[],
  below: ReadonlySet<string>,
): BaseLevel {
  const facts: Facts = { ...emptyFacts(subject, 'not-on-this-page'), ...known };
  const bases = levelsOf(subject, known, chain, new Set([...below, subject.id]));
  return opennessVerdict(evaluate(facts, OPENNESS_RULES).findings, bases).level;
}
