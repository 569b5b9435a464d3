import type { CustomCodeFact } from '../../facts/record';
import { counted, message, type Message } from '../../model/message';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { filesIn, EVIDENCE_LIMIT } from '../shared/evidence';
import { shownList } from '../../names/shown';

/** `owner/name--module.Class`: the class comes from another repository than this one. */
const ELSEWHERE = '--';
const WEIGHT = { axis: 'load-risk', level: 'runs-code', scope: 'default' } as const;

/** Code of the repository that a load imports once it is trusted: `auto_map`, the hub's tag (facts/SERIALIZATION §9). */
export const customCode = defineRule({
  id: 'load-risk/custom-code',
  needs: ['customCode'],
  run: ({ customCode: code }, { files }) => {
    const { autoMap, tagged } = code.value;
    if (!tagged && autoMap.length === 0) return notApplicable(message('load_risk_custom_code_none'));
    const scripts =
      files.state === 'collected' ? files.value.files.filter(({ path }) => path.endsWith('.py')) : [];
    const named: RuleFinding = {
      level: 'serious',
      grounding: code.grounding,
      message: sentence(
        code.value,
        scripts.map(({ path }) => path),
      ),
      evidence: [
        seenIn(code, tagged ? 'custom_code' : 'auto_map'),
        ...autoMap
          .slice(0, EVIDENCE_LIMIT)
          .map(({ name, reference }) => seenIn(code, `${name}: ${reference}`)),
        ...(files.state === 'collected' ? filesIn(files, scripts) : []),
      ],
      change: message('load_risk_custom_code_change'),
      weight: WEIGHT,
    };
    const foreign = autoMap
      .map(({ reference }) => reference)
      .filter((reference) => reference.includes(ELSEWHERE));
    if (foreign.length === 0) return [named];
    return [
      named,
      {
        level: 'serious',
        grounding: code.grounding,
        message: counted('load_risk_custom_code_foreign', foreign.length, shownList(foreign)),
        evidence: foreign.slice(0, EVIDENCE_LIMIT).map((reference) => seenIn(code, reference)),
        change: message('load_risk_custom_code_change_foreign'),
        weight: WEIGHT,
      },
    ];
  },
});

function sentence({ autoMap }: CustomCodeFact, scripts: readonly string[]): Message {
  const classes = shownList([...new Set(autoMap.map(({ reference }) => reference))]);
  if (!classes) return message('load_risk_custom_code_tagged');
  return scripts.length > 0
    ? message('load_risk_custom_code_auto_map_files', classes, shownList(scripts))
    : message('load_risk_custom_code_auto_map', classes);
}
