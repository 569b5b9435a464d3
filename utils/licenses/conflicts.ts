import type { BaseModelFact } from '../facts/lineage';
import type { LicenseFact } from '../facts/access';
import type { LinkedDatasetFact } from '../facts/linked';
import { CONFLICT_RULES, type ConflictRule, type ConflictVerdict } from './conflict-rules';
import { declaredLicenses } from './declared';
import type { License } from './entry';
import { rank, rightsOf, type Rights } from './rights';

/** A model in the chain with the licence that its own record declares. */
export interface LicensedModel {
  readonly id: string;
  readonly rights: Rights;
  readonly licenses: readonly License[];
}

export interface BaseModel extends LicensedModel {
  /** How its own child was made from it. */
  readonly relation: BaseModelFact['relation'];
  readonly depth: number;
}

/** Two sets of terms that do not go together. */
export interface Conflict {
  readonly rule: ConflictRule;
  readonly verdict: ConflictVerdict;
  /** The model or dataset that the terms come from. */
  readonly from: string;
  /** The licence there; empty when none is known. */
  readonly terms: string;
  /** The words that are wanted, for C3 the name's beginning, for C9 the other bases; else empty. */
  readonly wanted: string;
}

/** A model and its declared licence. */
export const licensedModel = (
  id: string,
  license: LicenseFact,
  rights: Rights = rightsOf(license),
): LicensedModel => ({
  id,
  rights,
  licenses: declaredLicenses(license),
});

/** Rules C1–C6 and C10: what a base's licence asks of a model made from it. */
export function conflictsWithBase(child: LicensedModel, base: BaseModel): readonly Conflict[] {
  const { license, rights } = base.rights;
  const found = (
    rule: ConflictRule,
    verdict: ConflictVerdict = CONFLICT_RULES[rule],
    wanted = '',
  ): Conflict => ({
    rule,
    verdict,
    from: base.id,
    terms: base.rights.label,
    wanted,
  });
  if (rights === 'RU' || license === null) return [found('C10')];
  const same = child.licenses.some(({ id }) => id === license.id);
  // What the child declares cannot be compared: an omission, which is less than a contradiction.
  const reported = child.rights.rights !== 'RU';
  const derived = base.relation !== 'unknown';
  const conflicts: Conflict[] = [];
  if (rights === 'R3' && child.rights.rights === 'R4') conflicts.push(found('C1'));
  if (rights === 'R2' && !same) conflicts.push(found('C2', reported ? 'conflict' : 'warning'));
  const prefix = namePrefix(license);
  if (prefix && !startsWith(child.id, prefix)) {
    const made = derived && base.relation !== 'quantized';
    conflicts.push(found('C3', made ? 'conflict' : 'warning', prefix));
  }
  if (license.answers.sell === 'no' && allowsCommerce(child)) conflicts.push(found('C4'));
  if (license.answers.change === 'no') conflicts.push(found('C5', derived ? 'conflict' : 'warning'));
  if (
    license.answers['share-alike'] === 'yes' &&
    !same &&
    !child.licenses.some(({ id }) => isCompatible(license.id, id))
  ) {
    conflicts.push(found('C6'));
  }
  return conflicts;
}

/** Rule C9: bases with terms that differ and of which one at least restricts. */
export function conflictsOfMerge(bases: readonly BaseModel[]): readonly Conflict[] {
  const known = bases.filter(({ depth, rights }) => depth === 1 && rights.rights !== 'RU');
  const [strictest, ...others] = known.toSorted((a, b) => rank(b.rights.rights) - rank(a.rights.rights));
  if (!strictest || strictest.rights.rights === 'R4') return [];
  const differing = others.filter(({ rights }) => rights.license?.id !== strictest.rights.license?.id);
  if (differing.length === 0) return [];
  return [
    {
      rule: 'C9',
      verdict: CONFLICT_RULES.C9,
      from: strictest.id,
      terms: strictest.rights.label,
      wanted: [...new Set(differing.map(({ rights }) => rights.label))].join(', '),
    },
  ];
}

/** Rules C7 and C8: what the licences of named datasets ask of a model trained on them. */
export function conflictsWithData(
  child: LicensedModel,
  datasets: readonly LinkedDatasetFact[],
): readonly Conflict[] {
  return datasets.flatMap((dataset): readonly Conflict[] => {
    if (dataset.state !== 'found') return [];
    const { rights } = licensedModel(dataset.id, {
      ids: dataset.licenses,
      name: null,
      link: null,
      file: null,
    });
    const { license } = rights;
    const found = (rule: ConflictRule, verdict: ConflictVerdict): Conflict[] => [
      { rule, verdict, from: dataset.id, terms: rights.label, wanted: '' },
    ];
    const binds =
      rights.rights === 'RU' || license?.answers.sell === 'no' || license?.answers.change === 'no';
    const data =
      binds && allowsCommerce(child) ? found('C7', rights.rights === 'RU' ? 'note' : CONFLICT_RULES.C7) : [];
    const isFamily = child.licenses.some(({ id }) => id === license?.id);
    const bound = forbidsTraining(license) && !isFamily ? found('C8', CONFLICT_RULES.C8) : [];
    return [...data, ...bound];
  });
}

/** Licences under which outputs may not improve other models. */
const forbidsTraining = (license: License | null): boolean => license?.answers['train-others'] === 'no';

const allowsCommerce = ({ rights }: LicensedModel): boolean =>
  rights.license?.answers.sell === 'yes' || rights.license?.answers.sell === 'conditional';

/** `… must begin with "EXAONE"`: the word; clauses that the table has only from memory are not held against anybody. */
const namePrefix = ({ details }: License): string | null => {
  const clause = details.naming ?? '';
  return /recalled/.test(clause) ? null : (/(?:begin\w*|start\w*) with "([^"]+)"/i.exec(clause)?.[1] ?? null);
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '');

/** `acme/Meta-Llama-3-8B` starts with `Llama 3`: blanks, hyphens, case and the maker's own name aside. */
function startsWith(id: string, prefix: string): boolean {
  const name = plain(id.slice(id.indexOf('/') + 1));
  return name.replace(/^meta(?=llama)/, '').startsWith(plain(prefix));
}

/** Share-alike licences and the others that works under them may go to. */
const COMPATIBLE: ReadonlyMap<string, RegExp> = new Map([
  ['cc-by-sa-3.0', /^cc-by-sa-4\.0$/],
  ['cc-by-sa-4.0', /^gpl-3\.0$/],
  ['cc-by-nc-sa-2.0', /^cc-by-nc-sa-[34]\.0$/],
  ['cc-by-nc-sa-3.0', /^cc-by-nc-sa-4\.0$/],
  ['gpl', /gpl/],
  ['gpl-2.0', /^a?gpl(?:-3\.0)?$/],
  ['gpl-3.0', /^a?gpl(?:-3\.0)?$/],
  ['lgpl', /gpl/],
  ['lgpl-2.1', /^(?:lgpl|l?gpl-3\.0|gpl.*)$/],
  ['lgpl-3.0', /^(?:lgpl|a?gpl(?:-3\.0)?)$/],
]);

const isCompatible = (from: string, to: string): boolean => COMPATIBLE.get(from)?.test(to) ?? false;
