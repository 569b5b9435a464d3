import type { Rights } from '../../licenses/rights';
import { message, type Message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import { ownRights } from '../../terms/own-license';
import { licensesInProse } from '../../terms/prose';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { licenseSeen } from '../shared/licenses';

const WORDS = {
  R4: 'open',
  R3: 'restricted',
  R2: 'community',
  R1: 'noncommercial',
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
    const told = rights.basis === 'by-prose' ? licensesInProse(valueOf(cardReading))[0] : undefined;
    const open = rights.rights === 'R4';
    const unresolved = rights.rights === 'RU';
    const declared = license.grounding === 'inferred' ? 'inferred' : 'declared';
    const findings: RuleFinding[] = [
      {
        level: open ? (rights.basis === 'by-text' ? 'good' : 'note') : 'caution',
        grounding: read ? licenseText.grounding : declared,
        message: sentence(rights, text?.path ?? license.value.file, text !== null),
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

function sentence({ rights, basis, label }: Rights, file: string | null, read: boolean): Message {
  const place = shown(file ?? '');
  if (basis === 'none-declared')
    return file === null
      ? message('openness_license_class_none')
      : message(`openness_license_class_file_${read ? 'unknown' : 'unread'}`, place);
  if (basis === 'by-own-name') return message('openness_license_class_own_name', shown(label));
  if (basis === 'ambiguous') return message('openness_license_class_ambiguous', shown(label));
  if (basis === 'modified') {
    const key = `openness_license_class_modified_${rights === 'RU' ? 'unjudged' : 'restricted'}`;
    return message(key, place, shown(label));
  }
  if (rights === 'RU') return message('openness_license_class_unrecognised', shown(label));
  const key = `openness_license_class_${WORDS[rights]}`;
  if (basis === 'by-limits') return message(`${key}_own`, place);
  if (basis === 'by-prose') return message(`${key}_prose`, shown(label));
  if (basis === 'by-text') return message(`${key}_read`, shown(label), place);
  if (basis === 'by-title' || basis === 'variant') return message(`${key}_title`, shown(label), place);
  return file ? message(key, shown(label), place) : message(`${key}_tag_only`, shown(label));
}
