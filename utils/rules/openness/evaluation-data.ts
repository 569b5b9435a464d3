import { cardRule } from '../shared/said-in-card';

/** The data that the model was measured on (MOF class II). */
export const evaluationData = cardRule({
  id: 'openness/evaluation-data',
  component: 'evaluation-data',
  topic: 'evaluation-data',
  byName: true,
});
