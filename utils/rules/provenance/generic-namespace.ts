import { message } from '../../model/message';
import { shown } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';

/** What training scripts call the folders that they write to and read from. */
const FOLDERS = new Set(
  `model models checkpoint checkpoints ckpt ckpts output outputs out result results run runs weights pretrained
   pretrained_models pretrained-models saved_model saved_models data tmp temp cache local exp experiments logs
   final best test train`.split(/\s+/),
);

/**
 * An account named as a folder is. `from_pretrained("checkpoints/model")` reads a folder when it is there, and this
 * model when it is not (facts/PROVENANCE §7).
 */
export const genericNamespace = defineRule({
  id: 'provenance/generic-namespace',
  needs: ['publisher'],
  run: ({ publisher }, { subject }) => {
    const { name } = publisher.value;
    if (!FOLDERS.has(name.toLowerCase())) return notApplicable(message('provenance_generic_namespace_none'));
    return [
      {
        level: 'caution',
        grounding: publisher.grounding,
        message: message('provenance_generic_namespace_word', shown(name), shown(subject.id)),
        evidence: [seenIn(publisher, name, { pointer: '/name' })],
        change: message('provenance_generic_namespace_change'),
      },
    ];
  },
});
