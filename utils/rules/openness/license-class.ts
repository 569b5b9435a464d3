import { rightsOf, type Rights } from '../../licenses/rights';
import { message, type Message } from '../../model/message';
import { defineRule, seenIn } from '../contract';
import { shown } from '../../names/shown';

const WORDS = {
  R4: 'open',
  R3: 'restricted',
  R2: 'community',
  R1: 'noncommercial',
  R0: 'closed',
  RU: '',
} as const;

/**
 * Rights by the declared licence (facts/OPENNESS §3; §5 decisions 2 and 3). The licence's own text is not read here:
 * 96 % of repositories lack the text that their tag needs, so a tag without a file is said to be one.
 */
export const licenseClass = defineRule({
  id: 'openness/license-class',
  needs: ['license'],
  run: ({ license }) => {
    const rights = rightsOf(license.value);
    const { ids, name, file } = license.value;
    const open = rights.rights === 'R4';
    const unresolved = rights.rights === 'RU';
    return [
      {
        level: open ? 'good' : 'caution',
        grounding: license.grounding === 'inferred' ? 'inferred' : 'declared',
        message: sentence(rights, file),
        evidence: [seenIn(license, [...ids, ...(name ? [name] : []), ...(file ? [file] : [])].join(' · '))],
        change: message(`openness_license_class_change_${unresolved ? 'unresolved' : 'resolved'}`),
        weight: {
          axis: 'openness',
          requirement: 'rights',
          status: open ? 'met' : unresolved ? 'not-found' : 'not-met',
          ...(rights.suffix && { suffix: rights.suffix }),
        },
      },
    ];
  },
});

function sentence({ rights, basis, label }: Rights, file: string | null): Message {
  if (basis === 'none-declared') return message('openness_license_class_none');
  if (basis === 'ambiguous') return message('openness_license_class_ambiguous', shown(label));
  if (rights === 'RU') return message('openness_license_class_unrecognised', shown(label));
  const key = `openness_license_class_${WORDS[rights]}`;
  return file ? message(key, shown(label), shown(file)) : message(`${key}_tag_only`, shown(label));
}
