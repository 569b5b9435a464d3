import type { Facts } from '../../facts/facts';
import { defaultLoad } from '../../loaders/default-load';
import type { Named } from '../../loaders/named';
import { otherRepositories } from '../../loaders/other-repositories';
import type { FindingLevel } from '../../model/finding';
import { counted, message } from '../../model/message';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { scopeIn } from '../shared/loading';

/** Names that lead to no file here, and how much that matters: what a loader then gets is not known. */
const LEADS = { outside: 'serious', absent: 'caution' } as const satisfies Partial<
  Record<Named['kind'], FindingLevel>
>;
type Lead = keyof typeof LEADS;

/** Files that name so many others each get a sentence; more of them are a flood. */
const ALONE_LIMIT = 20;

/**
 * What the repository's own files name that no listed file answers to: files outside of it or missing, and other
 * repositories and addresses that a load fetches from, which this verdict says nothing of (facts/LOADERS §1 (3, 4), §4b).
 */
export const namedFiles = defineRule({
  id: 'load-risk/named-files',
  needs: ['files'],
  run: ({ files }, facts) => {
    const others = otherRepositories(facts);
    const findings = [
      ...leading(facts, 'outside'),
      ...(files.value.complete ? leading(facts, 'absent') : []),
      ...(others.length > 0 ? [elsewhere(facts, others)] : []),
    ];
    return findings.length > 0 ? findings : notApplicable(message('load_risk_named_files_none'));
  },
});

/** One finding for each file that names something of this kind. */
function leading(facts: Facts, kind: Lead): readonly RuleFinding[] {
  const scope = scopeIn(facts);
  const named = defaultLoad(facts).named.filter((each) => each.kind === kind);
  const from = [...new Set(named.map((each) => each.from))];
  return from.slice(0, ALONE_LIMIT).map((path) => {
    const of = named.filter((each) => each.from === path);
    return {
      level: LEADS[kind],
      grounding: 'observed',
      message: message(`load_risk_named_files_${kind}`, shown(path), shownList(of.map(({ name }) => name))),
      evidence: placesIn(facts, of),
      change: message('load_risk_named_files_change'),
      weight: { axis: 'load-risk', level: 'unknown', scope: scope(path) },
    };
  });
}

/** It weighs nothing: what lies elsewhere has a verdict of its own. */
const elsewhere = (facts: Facts, others: ReturnType<typeof otherRepositories>): RuleFinding => ({
  level: 'caution',
  grounding: 'observed',
  message: counted(
    'load_risk_named_files_elsewhere',
    others.length,
    shownList(others.map(({ name }) => name)),
  ),
  evidence: placesIn(facts, others),
  change: message('load_risk_named_files_change_elsewhere'),
});

/** In our reading of the file, else in the hub's copy of the configuration. */
function placesIn(facts: Facts, of: readonly { readonly from: string; readonly name: string }[]) {
  const { inspections, configNames, customCode, files } = facts;
  const read = new Set(inspections.state === 'collected' ? inspections.value.map(({ path }) => path) : []);
  return of.slice(0, EVIDENCE_LIMIT).flatMap(({ from, name }) => {
    const slots = read.has(from) ? [inspections] : [configNames, customCode, files];
    const slot = slots.find((each) => each.state === 'collected');
    return slot?.state === 'collected' ? [seenIn(slot, name, { file: from })] : [];
  });
}
