import { message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { defineRule, seenIn } from '../contract';
import { shown, shownList } from '../../names/shown';

/** The architecture is named in the configuration or in a GGUF header (facts/OPENNESS §5, decision 4). */
export const architectureKnown = defineRule({
  id: 'openness/architecture-known',
  needs: [],
  anyOf: ['architecture', 'weightsRecord'],
  run: (_, { architecture, weightsRecord }) => {
    const known = valueOf(architecture);
    const names = [...(known?.classes ?? []), ...(known?.modelType ? [known.modelType] : [])];
    const inHeader = valueOf(weightsRecord)?.gguf?.architecture;
    if (architecture.state === 'collected' && names.length > 0) {
      return [
        {
          level: 'note',
          grounding: architecture.grounding,
          message: message('openness_architecture_known_config', shownList(names)),
          evidence: [seenIn(architecture, names.join(', '))],
          change: message('openness_architecture_known_change'),
          weight: { axis: 'openness', requirement: 'architecture', status: 'met' },
        },
      ];
    }
    if (weightsRecord.state === 'collected' && inHeader) {
      return [
        {
          level: 'note',
          grounding: weightsRecord.grounding,
          message: message('openness_architecture_known_header', shown(inHeader)),
          evidence: [seenIn(weightsRecord, inHeader)],
          change: message('openness_architecture_known_change'),
          weight: { axis: 'openness', requirement: 'architecture', status: 'met' },
        },
      ];
    }
    return [
      {
        level: 'note',
        grounding: 'observed',
        message: message('openness_architecture_known_none'),
        evidence: architecture.state === 'collected' ? [seenIn(architecture, '{}')] : [],
        change: message('openness_architecture_known_change_none'),
        weight: { axis: 'openness', requirement: 'architecture', status: 'not-found' },
      },
    ];
  },
});
