import { rightsOf, type Rights } from '../../licenses/rights';
import { message, type Message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import { defineRule, seenIn, type RuleFinding } from '../contract';
import { licenseSeen } from '../shared/licenses';

const WORDS = {
  R4: 'open',
  R3: 'restricted',
  R2: 'community',
  R1: 'noncommercial',
  R0: 'closed',
  RU: '',
} as const;

/**
 * Rights by the licence's text, else by name and link, else by tag (facts/OPENNESS §3; §5 decisions 2 and 3). 96 % of
 * repositories lack the text that their tag needs (C12), so a tag without a file is said to be one and is not green.
 */
export const licenseClass = defineRule({
  id: 'openness/license-class',
  needs: ['license'],
  run: ({ license }, { licenseText }) => {
    const text = valueOf(licenseText);
    const rights = rightsOf(license.value, text);
    const fromText = rights.basis === 'by-text' || rights.basis === 'modified' || rights.basis === 'variant';
    const read = licenseText.state === 'collected' && (fromText || rights.basis === 'by-title');
    const open = rights.rights === 'R4';
    const unresolved = rights.rights === 'RU';
    const declared = license.grounding === 'inferred' ? 'inferred' : 'declared';
    const findings: RuleFinding[] = [
      {
        level: open ? (rights.basis === 'by-text' ? 'good' : 'note') : 'caution',
        grounding: read ? licenseText.grounding : declared,
        message: sentence(rights, text?.path ?? license.value.file),
        evidence: [
          ...licenseSeen(license),
          ...(read
            ? [seenIn(licenseText, text?.changes.join(' · ') || rights.label, { file: text?.path ?? null })]
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

function sentence({ rights, basis, label }: Rights, file: string | null): Message {
  const place = shown(file ?? '');
  if (basis === 'none-declared') return message('openness_license_class_none');
  if (basis === 'ambiguous') return message('openness_license_class_ambiguous', shown(label));
  if (basis === 'modified') {
    const key = `openness_license_class_modified_${rights === 'RU' ? 'unjudged' : 'restricted'}`;
    return message(key, place, shown(label));
  }
  if (rights === 'RU') return message('openness_license_class_unrecognised', shown(label));
  const key = `openness_license_class_${WORDS[rights]}`;
  if (basis === 'by-text') return message(`${key}_read`, shown(label), place);
  if (basis === 'by-title' || basis === 'variant') return message(`${key}_title`, shown(label), place);
  return file ? message(key, shown(label), place) : message(`${key}_tag_only`, shown(label));
}
