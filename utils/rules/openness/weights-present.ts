import { nameFiles } from '../../formats/names/by-name';
import { rightsOf } from '../../licenses/rights';
import type { ComponentState, Grade } from '../../model/component';
import type { Facts } from '../../facts/facts';
import { message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { defineRule, seenIn, type RuleFinding } from '../contract';
import { filesIn } from '../shared/evidence';
import { shownList } from '../../names/shown';

/** Bytes: what is as large as this in a model's repository, and of no known kind, is taken for weights. */
const LARGE = 50_000_000;

const REQUIREMENT = { axis: 'openness', requirement: 'weights' } as const;

/** Whether weights can be downloaded: the hub's record of their headers, else file names (facts/OPENNESS §4a). */
export const weightsPresent = defineRule({
  id: 'openness/weights-present',
  needs: [],
  anyOf: ['weightsRecord', 'files'],
  run: (_, facts) => {
    const { weightsRecord, files } = facts;
    const component = (state: ComponentState, grade: Grade) =>
      ({ id: 'final-parameters', state, grade, license: ownLicense(facts) }) as const;
    const record = valueOf(weightsRecord);
    if (weightsRecord.state === 'collected' && (record?.safetensors || record?.gguf)) {
      const seen = record.safetensors ? 'safetensors' : 'gguf';
      return [
        {
          level: 'good',
          grounding: weightsRecord.grounding,
          message: message('openness_weights_present_recorded', seen),
          evidence: [seenIn(weightsRecord, seen)],
          component: component('present', 'A'),
          weight: { ...REQUIREMENT, status: 'met' },
        },
      ];
    }
    if (files.state !== 'collected') return [notListed()];
    const weights = nameFiles(files.value.files).flatMap(({ file, named }) => (named.weights ? [file] : []));
    if (weights.length > 0) {
      return [
        {
          level: 'note',
          grounding: 'declared',
          message: message('openness_weights_present_named', shownList(weights.map(({ path }) => path))),
          evidence: filesIn(files, weights),
          change: message('openness_weights_present_change'),
          component: component('present', 'B'),
          weight: { ...REQUIREMENT, status: 'met' },
        },
      ];
    }
    const large = files.value.files.filter(({ size }) => (size ?? 0) >= LARGE);
    if (large.length > 0) {
      return [
        {
          level: 'note',
          grounding: 'inferred',
          message: message('openness_weights_present_large', shownList(large.map(({ path }) => path))),
          evidence: filesIn(files, large),
          change: message('openness_weights_present_change'),
          component: component('partial', 'D'),
          weight: { ...REQUIREMENT, status: 'met' },
        },
      ];
    }
    const { complete } = files.value;
    return [
      {
        level: complete ? 'caution' : 'note',
        grounding: files.grounding,
        message: message(
          `openness_weights_present_${complete ? 'none' : 'not_in_part'}`,
          files.value.files.length,
        ),
        evidence: [seenIn(files, String(files.value.files.length))],
        change: message('openness_weights_present_change'),
        component: component(complete ? 'not-found' : 'not-collected', 'B'),
        weight: { ...REQUIREMENT, status: complete ? 'not-met' : 'open' },
      },
    ];
  },
});

/** The record knows only two formats, so its silence says nothing of the others. */
const notListed = (): RuleFinding => ({
  level: 'note',
  grounding: 'observed',
  message: message('openness_weights_present_not_listed'),
  evidence: [],
  change: message('openness_weights_present_change'),
  weight: { ...REQUIREMENT, status: 'open' },
});

function ownLicense({ license }: Facts): string | null {
  const declared = valueOf(license);
  return declared && (rightsOf(declared).license?.id ?? null);
}
