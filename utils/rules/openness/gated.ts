import { message } from '../../model/message';
import { defineRule, seenIn, type RuleFinding } from '../contract';

const met = { axis: 'openness', requirement: 'access', status: 'met' } as const;
const refused = { axis: 'openness', requirement: 'access', status: 'not-met', suffix: 'A' } as const;

/** Who may download (facts/OPENNESS §5, decision 3 and flag G): an automatic gate is friction, a manual one a refusal. */
export const gated = defineRule({
  id: 'openness/gated',
  needs: ['access'],
  run: ({ access }) => {
    const { disabled, private: isPrivate, gated: gate } = access.value;
    const finding = (
      what: string,
      level: RuleFinding['level'],
      weight: typeof met | typeof refused,
    ): RuleFinding => ({
      level,
      grounding: access.grounding,
      message: message(`openness_gated_${what}`),
      evidence: [seenIn(access, what)],
      change: message('openness_gated_change'),
      weight,
    });
    if (disabled) return [finding('disabled', 'caution', refused)];
    if (isPrivate) return [finding('private', 'caution', refused)];
    if (gate === 'manual') return [finding('manual', 'caution', refused)];
    return [gate === 'automatic' ? finding('automatic', 'note', met) : finding('no', 'good', met)];
  },
});
