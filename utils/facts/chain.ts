import { access, license, licenseText } from './access';
import { cardReading } from './card';
import { files } from './files';
import { baseModels, relation } from './lineage';
import { chainLookUp } from './linked';
import { flag, list, nullable, number, object, slot, text, type Value } from './parts';
import { publisher } from './publisher';
import {
  architecture,
  customCode,
  datasets,
  evaluation,
  library,
  papers,
  tags,
  weightsRecord,
} from './record';
import { revision } from './revision';

/** The slots that are collected of a base model: what its licence and its level rest on. */
const SLOTS = {
  revision: slot(revision),
  license: slot(license),
  licenseText: slot(licenseText),
  access: slot(access),
  tags: slot(tags),
  hasCard: slot(flag),
  cardReading: slot(cardReading),
  library: slot(library),
  architecture: slot(architecture),
  customCode: slot(customCode),
  weightsRecord: slot(weightsRecord),
  datasets: slot(datasets),
  papers: slot(papers),
  evaluation: slot(evaluation),
  baseModels: slot(baseModels),
  files: slot(files),
  publisher: slot(publisher),
};

/** One model up the chain of base models, with what its own record and card say. */
const chainModel = object({
  id: text,
  /** The model that names it as its base. */
  child: text,
  relation,
  /** 1 for the subject's own bases. */
  depth: number,
  state: chainLookUp,
  facts: nullable(object(SLOTS)),
});
export type ChainModel = Value<typeof chainModel>;
export type ChainFacts = NonNullable<ChainModel['facts']>;
export const chain = list(chainModel);

/** Every slot of a base model. */
export const CHAIN_FACTS = Object.keys(SLOTS) as readonly (keyof ChainFacts)[]; // an object of ours has no other keys

/** The slots that are kept of a base model, out of all that is known of it. */
export const chainFactsOf = (facts: ChainFacts): ChainFacts =>
  Object.fromEntries(CHAIN_FACTS.map((name) => [name, facts[name]])) as ChainFacts; // each name has its own slot
