import type { CardReading } from '../../facts/card';
import type { Rights } from '../../licenses/rights';
import { message, type Message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import { ownRights } from '../../terms/own-license';
import { licensesInProse, limitsInProse } from '../../terms/prose';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { licenseSeen } from '../shared/licenses';

/** What an R1 licence forbids is told by its answers. */
const WORDS = {
  R4: 'open',
  R3: 'restricted',
  R2: 'community',
  R0: 'closed',
  RU: '',
} as const;

const FROM_TEXT: ReadonlySet<Rights['basis']> = new Set([
  'by-text',
  'by-title',
  'variant',
  'modified',
  'by-limits',
]);

/**
 * Rights by the licence's text, else by name and link, else by tag (facts/OPENNESS §3; §5 decisions 2 and 3). 96 % of
 * repositories lack the text that their tag needs (C12), so a tag without a file is said to be one and is not green. Where
 * no tag names a licence, the model card's words do.
 */
export const licenseClass = defineRule({
  id: 'openness/license-class',
  needs: ['license'],
  run: ({ license }, facts) => {
    const { licenseText, cardReading } = facts;
    const text = valueOf(licenseText);
    const rights = ownRights(facts);
    if (rights === null) return notApplicable(message('openness_license_class_none'));
    const read = licenseText.state === 'collected' && FROM_TEXT.has(rights.basis);
    const told = toldTerms(rights, license.value.file, valueOf(cardReading));
    const open = rights.rights === 'R4';
    const unresolved = rights.rights === 'RU';
    const declared = license.grounding === 'inferred' ? 'inferred' : 'declared';
    const findings: RuleFinding[] = [
      {
        level: open ? (rights.basis === 'by-text' ? 'good' : 'note') : 'caution',
        grounding: read ? licenseText.grounding : declared,
        message: sentence(rights, text?.path ?? license.value.file, {
          read: text !== null,
          listed: facts.files.state === 'collected',
          told: told?.seen ?? null,
        }),
        evidence: [
          ...licenseSeen(license),
          ...(read
            ? [seenIn(licenseText, text?.changes.join(' · ') || rights.label, { file: text?.path ?? null })]
            : []),
          ...(told && cardReading.state === 'collected'
            ? [
                seenIn(cardReading, told.seen, {
                  pointer: `/statements/${told.statement}`,
                  file: 'README.md',
                }),
              ]
            : []),
        ],
        change: message(`openness_license_class_change_${unresolved ? 'unresolved' : 'resolved'}`),
        weight: {
          axis: 'openness',
          requirement: 'rights',
          status: open ? 'met' : unresolved ? 'not-found' : 'not-met',
          ...(rights.suffix && { suffix: rights.suffix }),
        },
      },
    ];
    if (rights.declared > 1) {
      findings.push({
        level: 'note',
        grounding: declared,
        message: message('openness_license_class_several', rights.declared),
        evidence: licenseSeen(license),
      });
    }
    if (rights.license?.versions) {
      findings.push({
        level: 'note',
        grounding: declared,
        message: message(
          'openness_license_class_version',
          shown(rights.label),
          rights.license.details.note ?? '',
        ),
        evidence: licenseSeen(license),
      });
    }
    return findings;
  },
});

/** The card's words where no tag names a licence: a licence that they name, else what they say of terms. */
function toldTerms(
  { basis }: Rights,
  file: string | null,
  card: CardReading | null,
): { readonly seen: string; readonly statement: number } | undefined {
  if (basis === 'by-prose') return licensesInProse(card)[0];
  if (basis !== 'none-declared' || file !== null) return undefined;
  const statement = card?.statements.findIndex(({ topic, says }) => topic === 'license' && says === 'given');
  const spoken = statement === undefined ? undefined : card?.statements[statement];
  return limitsInProse(card)[0] ?? (spoken && { seen: spoken.seen, statement: statement ?? 0 });
}

interface Known {
  /** Whether the licence's text was read. */
  readonly read: boolean;
  /** Whether the files were listed: else a licence file may be there. */
  readonly listed: boolean;
  /** What the card says of terms. */
  readonly told: string | null;
}

function sentence(found: Rights, file: string | null, { read, listed, told }: Known): Message {
  const { rights, basis, label } = found;
  const place = shown(file ?? '');
  if (basis === 'none-declared' && file === null)
    return told === null
      ? message('openness_license_class_none')
      : message('openness_license_class_none_told', shown(told));
  if (basis === 'none-declared')
    return message(`openness_license_class_file_${read ? 'unknown' : 'unread'}`, place);
  if (basis === 'by-own-name') return message('openness_license_class_own_name', shown(label));
  if (basis === 'ambiguous') return message('openness_license_class_ambiguous', shown(label));
  if (basis === 'modified') {
    const key = `openness_license_class_modified_${rights === 'RU' ? 'unjudged' : 'restricted'}`;
    return message(key, place, shown(label));
  }
  if (rights === 'RU') return message('openness_license_class_unrecognised', shown(label));
  const key = `openness_license_class_${rights === 'R1' ? forbidden(found) : WORDS[rights]}`;
  if (basis === 'by-limits') return message(`${key}_own`, place);
  if (basis === 'by-prose') return message(`${key}_prose`, shown(label));
  if (basis === 'by-text') return message(`${key}_read`, shown(label), place);
  if (basis === 'by-title' || basis === 'variant') return message(`${key}_title`, shown(label), place);
  if (file) return message(key, shown(label), place);
  return message(`${key}_tag_${listed ? 'only' : 'unlisted'}`, shown(label));
}

/** Commercial use, changed versions, or both: R1 stands for all of these. */
function forbidden({ license }: Rights): string {
  if (license?.answers.change !== 'no') return 'noncommercial';
  return license.answers.sell === 'no' ? 'noncommercial_no_derivatives' : 'no_derivatives';
}
