import { agreesWith } from '../../licenses/declared';
import { variantOf } from '../../licenses/markers';
import { licenseNamed, rank, rightsOf } from '../../licenses/rights';
import { counted, message } from '../../model/message';
import { shown, shownList } from '../../names/shown';
import { defineRule, seenIn, type RuleFinding } from '../contract';
import { licenseSeen } from '../shared/licenses';

/**
 * The licence file against what is declared (facts/OPENNESS §3, C11), and what was changed in it. The class that comes
 * of it is weighed by openness/license-class.
 */
export const licenseText = defineRule({
  id: 'openness/license-text',
  needs: ['license', 'licenseText'],
  run: ({ license, licenseText: text }) => {
    const { path, match, id, changes, similarity } = text.value;
    const known = licenseNamed(variantOf(text.value) ?? id ?? '');
    const here = (seen: string) => seenIn(text, seen, { file: path });
    const change = message('openness_license_text_change');
    if (!known) {
      return [
        {
          level: 'note',
          grounding: text.grounding,
          message: message('openness_license_text_unknown', shown(path)),
          evidence: [here(match)],
          change,
        },
      ];
    }
    const agrees = agreesWith(license.value, known);
    const name = shown(known.name);
    const by = match === 'unknown' ? 'title' : match;
    const findings: RuleFinding[] = [];
    if (!agrees) {
      // A text that is no stricter than what is declared takes nothing away: it is often the licence of the code.
      const stricter = rank(known.rights) > rank(rightsOf(license.value).rights);
      findings.push({
        level: stricter ? 'serious' : 'note',
        grounding: text.grounding,
        message: message(
          `openness_license_text_other_${by}${stricter ? '' : '_freer'}`,
          shown(path),
          name,
          shownList(license.value.ids),
        ),
        evidence: [here(known.name), ...licenseSeen(license)],
        change,
      });
    } else if (match !== 'modified') {
      findings.push({
        level: match === 'same' ? 'good' : 'note',
        grounding: text.grounding,
        message: message(`openness_license_text_${by}`, shown(path), name),
        evidence: [here(known.name)],
        change,
      });
    }
    if (match === 'modified') {
      const share = Math.floor(similarity * 100);
      const passages = changes.length > 0 ? changes : [`${share} %`];
      findings.push({
        level: 'caution',
        grounding: text.grounding,
        message: counted(
          'openness_license_text_modified',
          passages.length,
          shown(path),
          shown(licenseNamed(id ?? '')?.name ?? known.name),
          share,
          shown(passages[0] ?? ''),
        ),
        evidence: passages.map(here),
        change,
      });
    }
    return findings;
  },
});
