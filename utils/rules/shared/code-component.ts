import { licenseNamed, rightsOf } from '../../licenses/rights';
import type { CardTopic } from '../../model/card';
import type { ComponentId, ComponentState, Grade } from '../../model/component';
import type { Facts } from '../../facts/facts';
import type { Evidence } from '../../model/finding';
import { message, type Message } from '../../model/message';
import { valueOf } from '../../model/slot';
import type { Requirement, RequirementStatus } from '../../model/verdict';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type Rule, type RuleFinding } from '../contract';
import { cardEvidence, cardWords, claimedLead, linkSeen, unfollowed } from './card';
import { filesIn } from './evidence';

type EntryPoints = 'trainingEntryPoints' | 'evaluationEntryPoints' | 'preprocessingEntryPoints';

interface CodeComponent {
  readonly id: `openness/${string}`;
  readonly component: ComponentId;
  /** What the ladder calls it; null when the ladder does not ask for it. */
  readonly requirement: Requirement | null;
  readonly topic: CardTopic;
  readonly entryPoints: EntryPoints;
  /** Paths in the model's own repository that are such code. */
  readonly paths: RegExp;
}

interface Found {
  readonly what: Message;
  readonly state: ComponentState;
  readonly grade: Grade;
  readonly status: RequirementStatus;
  readonly evidence: readonly Evidence[];
  readonly license?: string | null;
}

/**
 * A rule on code that belongs to a model (facts/OPENNESS §5, decision 7): in its own repository, in a linked one that was
 * looked into, or in the card's words. A link alone is not verified, and code counts as open under an open licence only.
 */
export const codeRule = (component: CodeComponent): Rule =>
  defineRule({
    id: component.id,
    needs: [],
    anyOf: ['cardReading', 'codeRepositories', 'files'],
    run: (_, facts) => {
      const key = component.component.replaceAll('-', '_');
      const found =
        inLinked(component, key, facts) ?? inOwn(component, key, facts) ?? inCard(component, key, facts);
      return found === null
        ? notApplicable(message('openness_card_unread'))
        : [finding(component, key, found)];
    },
  });

function finding({ component, requirement }: CodeComponent, key: string, found: Found): RuleFinding {
  const { what, state, grade, status, evidence, license = null } = found;
  return {
    level: state === 'present' ? 'good' : state === 'absent' ? 'caution' : 'note',
    grounding: grade === 'A' || grade === 'B' ? 'observed' : 'declared',
    message: what,
    evidence,
    change: message(`openness_${key}_change`),
    component: { id: component, state, grade, license },
    ...(requirement && { weight: { axis: 'openness', requirement, status } }),
  };
}

/** Of a model with no other under it, such code adapts what was trained; it did not train it (decision 7). */
const FINE_TUNING = /(?:fine_?-?tun|sft|lora|peft)/i;

const isOpen = (spdx: string | null): boolean => spdx !== null && licenseNamed(spdx)?.rights === 'R4';

function inLinked({ entryPoints }: CodeComponent, key: string, facts: Facts): Found | null {
  const slot = facts.codeRepositories;
  if (slot.state !== 'collected') return null;
  const holding = slot.value.filter((repository) => repository[entryPoints].length > 0);
  const best = holding.find(({ license }) => isOpen(license)) ?? holding[0];
  if (best === undefined) return null;
  const partly =
    valueOf(facts.baseModels)?.length === 0 && best[entryPoints].every((path) => FINE_TUNING.test(path));
  const open = isOpen(best.license) && !partly;
  return {
    what: message(
      `openness_${key}_linked_${partly ? 'partly' : open ? 'open' : 'unlicensed'}`,
      shown(best.url),
      shown(best.license ?? '?'),
    ),
    state: open ? 'present' : 'partial',
    grade: 'A',
    status: open ? 'met' : 'pointed',
    evidence: best[entryPoints].map((path) => seenIn(slot, path, { file: path })),
    license: best.license,
  };
}

function inOwn({ paths }: CodeComponent, key: string, facts: Facts): Found | null {
  const { files, license } = facts;
  if (files.state !== 'collected') return null;
  const code = files.value.files.filter(({ path }) => paths.test(path));
  if (code.length === 0) return null;
  const terms = valueOf(license);
  const rights = terms && rightsOf(terms);
  const open = rights?.rights === 'R4';
  return {
    what: message(
      `openness_${key}_files${open ? '' : '_unlicensed'}`,
      shownList(code.map(({ path }) => path)),
    ),
    state: open ? 'present' : 'partial',
    grade: 'B',
    status: open ? 'met' : 'pointed',
    evidence: filesIn(files, code),
    license: rights?.license?.id ?? null,
  };
}

/** A site's first page: nothing of one model. */
const HOME = /^https:\/\/[^/]+\/?$/;

/** A page on the model's making that is no paper: code is linked from such pages. Or what a claim of openness leads to. */
function elsewhere(facts: Facts): string | null {
  const report = cardWords(facts.cardReading, 'technical-report')?.statements.find(
    ({ says, url }) =>
      says === 'given' &&
      url !== null &&
      !/arxiv\.org|\.pdf(?:$|[?#])|doi\.org/i.test(url) &&
      !HOME.test(url),
  );
  return report?.url ?? claimedLead(facts);
}

function inCard({ topic }: CodeComponent, key: string, facts: Facts): Found | null {
  const { cardReading, codeRepositories } = facts;
  const words = cardWords(cardReading, topic);
  if (words === null || cardReading.state !== 'collected') return null;
  const evidence = cardEvidence(cardReading, words.statements);
  const seen = shown(words.statements[0]?.seen ?? '');
  const looked = valueOf(codeRepositories);
  if (words.answer === 'given' || words.answer === 'mixed') {
    const followed = looked !== null;
    return {
      what: message(`openness_${key}_given`, seen),
      state: 'partial',
      grade: 'C',
      status: followed ? 'not-found' : 'pointed',
      evidence,
    };
  }
  if (words.answer === 'withheld') {
    return {
      what: message(`openness_${key}_withheld`, seen),
      state: 'absent',
      grade: 'C',
      status: 'not-met',
      evidence,
    };
  }
  const link = unfollowed(facts);
  if (link !== null) {
    return {
      what: message(`openness_${key}_link`, shown(link.url)),
      state: words.answer === 'named' ? 'partial' : 'not-found',
      grade: 'D',
      status: 'pointed',
      evidence: [linkSeen(cardReading, link)],
    };
  }
  const lead = elsewhere(facts);
  if (lead !== null && words.answer !== 'named')
    return {
      what: message(`openness_${key}_report`, shown(lead)),
      state: 'not-found',
      grade: 'D',
      status: 'pointed',
      evidence: [],
    };
  return words.answer === 'named'
    ? {
        what: message(`openness_${key}_named`, seen),
        state: 'partial',
        grade: 'C',
        status: 'not-found',
        evidence,
      }
    : {
        what: message(`openness_${key}_none`),
        state: 'not-found',
        grade: 'D',
        status: 'not-found',
        evidence: [],
      };
}
