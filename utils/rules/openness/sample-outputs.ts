import { cardRule } from '../shared/said-in-card';

/** Sample outputs (MOF, optional). */
export const sampleOutputs = cardRule({
  id: 'openness/sample-outputs',
  component: 'sample-outputs',
  topic: 'sample-outputs',
});
