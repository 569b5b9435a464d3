import { cardRule } from '../shared/said-in-card';

/** Libraries and tools that come with the model (MOF, optional). */
export const supportingTools = cardRule({
  id: 'openness/supporting-tools',
  component: 'supporting-tools',
  topic: 'supporting-tools',
});
