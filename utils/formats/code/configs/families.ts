import { allennlpFamily } from './allennlp';
import { condaFamily } from './conda';
import type { Family, KeyRule } from './contract';
import { diffusersFamily } from './diffusers';
import { evaluatedFamily } from './evaluated';
import { gluontsFamily } from './gluonts';
import { instantiateFamily } from './instantiate';
import { jsonpickleFamily } from './jsonpickle';
import { lerobotFamily } from './lerobot';
import { mlflowFamily } from './mlflow';
import { npmFamily } from './npm';
import { openedFamily } from './opened';
import { openmmlabFamily } from './openmmlab';
import { pyannoteFamily } from './pyannote';
import { repositoriesFamily } from './repositories';
import { rlZooFamily } from './rl-zoo';
import { sentenceTransformersFamily } from './sentence-transformers';
import { serializedFamily } from './serialized';
import { speechbrainFamily } from './speechbrain';
import { transformersFamily } from './transformers';

/** Every family; a library that is new here gets a file of its own, and a line in this list. */
const FAMILIES: readonly Family[] = [
  transformersFamily,
  diffusersFamily,
  sentenceTransformersFamily,
  instantiateFamily,
  openmmlabFamily,
  gluontsFamily,
  mlflowFamily,
  pyannoteFamily,
  allennlpFamily,
  jsonpickleFamily,
  speechbrainFamily,
  rlZooFamily,
  evaluatedFamily,
  lerobotFamily,
  serializedFamily,
  openedFamily,
  repositoriesFamily,
  condaFamily,
  npmFamily,
];

/** What is looked for under each key, by all families. */
export const KEY_RULES: ReadonlyMap<string, readonly KeyRule[]> = FAMILIES.reduce((rules, { keys = {} }) => {
  for (const [key, rule] of Object.entries(keys)) rules.set(key, [...(rules.get(key) ?? []), rule]);
  return rules;
}, new Map<string, readonly KeyRule[]>());

/** What looks at every text. */
export const TEXT_RULES = FAMILIES.flatMap(({ texts }) => texts ?? []);

/** What looks at the whole. */
export const WHOLE_RULES = FAMILIES.flatMap(({ whole }) => whole ?? []);
