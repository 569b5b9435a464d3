import { RIGHTS_CLASSES } from '../../../utils/licenses/entry';
import { TERM_ANSWERS, TERM_QUESTIONS } from '../../../utils/licenses/questions';
import { COMPONENTS, COMPONENT_STATES } from '../../../utils/model/component';
import { ABILITIES, ABLE } from '../../../utils/rules/frameworks/abilities';
import { EU_POINTS } from '../../../utils/rules/frameworks/eu-ai-act';
import { LACKS } from '../../../utils/rules/frameworks/lack';
import { MOF_CLASSES } from '../../../utils/rules/frameworks/mof';
import { CHECK_STATES, OSAID_POINTS } from '../../../utils/rules/frameworks/osaid';

/** Keys of the openness views that are put together from a word of the model. */
export const OPENNESS_KEYS: readonly string[] = [
  ...COMPONENTS.map(({ id }) => `component_${id}`),
  ...COMPONENT_STATES.flatMap((state) => [`component_state_${state}`, `component_state_${state}_help`]),
  ...['3', '2', '1', 'optional'].map((group) => `component_class_${group}`),
  ...['a', 'b', 'c', 'd'].map((grade) => `component_grade_${grade}`),
  ...['proven', 'possible', 'capped', 'beyond'].map((state) => `ladder_state_${state}`),
  ...[0, 1, 2, 3, 4, 5].map((step) => `ladder_data_${step}`),
  ...[3, 4, 5].map((step) => `ladder_mof_${step}`),
  ...RIGHTS_CLASSES.map((rights) => `rights_${rights.toLowerCase()}`),
  ...TERM_QUESTIONS.flatMap((question) => TERM_ANSWERS.map((answer) => `term_${question}_${answer}`)),
  ...['tag', 'text', 'none', 'base', 'card', 'gate', 'base_card', 'base_gate'].map(
    (owner) => `term_from_${owner}`,
  ),
  ...['may', 'must', 'limits'].map((block) => `license_block_${block}`),
  ...['same', 'modified', 'unknown'].map((match) => `license_text_${match}`),
  ...['subject', 'gone', 'cycle', 'not-asked'].map((state) => `chain_state_${state}`),
  ...['adapter', 'merge', 'quantized', 'finetune', 'unknown'].map((relation) => `chain_into_${relation}`),
  ...CHECK_STATES.map((state) => `check_${state}`),
  ...LACKS.map((lack) => `lack_${lack}`),
  ...MOF_CLASSES.map((name) => `framework_mof_step_${name.toLowerCase()}`),
  ...OSAID_POINTS.map((point) => `osaid_${point}`),
  ...ABILITIES.flatMap((ability) => [
    `ability_${ability}`,
    ...ABLE.map((able) => `ability_${ability}_${able}`),
  ]),
  ...['given', 'named', 'withheld', 'silent', 'not-checked'].flatMap((state) => [
    `responsibility_safety_${state}`,
    `said_on_use-limits_${state}`,
    `said_on_risks_${state}`,
  ]),
  ...['no', 'automatic', 'manual', 'unknown'].map((gate) => `harm_gate_${gate}`),
  ...EU_POINTS.map((point) => `eu_${point}`),
  ...['same', 'possible', 'differs'].map((agreement) => `judgement_${agreement}`),
];
