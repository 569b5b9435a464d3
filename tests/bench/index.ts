import { cardReader } from './card-reader';
import { cli } from './cli';
import { cards } from './cards';
import type { Measure } from './contract';
import { corpus } from './corpus';
import { firstVerdict } from './first-verdict';
import { huge } from './huge';
import { hostile } from './hostile';
import { idlePage } from './idle-page';
import { inspection } from './inspection';
import { licenseText } from './license-text';
import { licenceCases } from './licence-cases';
import { mutatedPages } from './mutated-pages';
import { network } from './network';
import { openness } from './openness';
import { pageReading } from './page-reading';
import { pickleSpeed } from './pickle-speed';
import { recordedModels } from './recorded-models';
import { rules } from './rules';
import { signatures } from './signatures';
import { sizes } from './sizes';

/** Every measure, in the order of the table. */
export const MEASURES: readonly Measure[] = [
  sizes,
  idlePage,
  firstVerdict,
  network,
  rules,
  licenseText,
  pageReading,
  mutatedPages,
  cardReader,
  cards,
  corpus,
  openness,
  recordedModels,
  licenceCases,
  inspection,
  huge,
  pickleSpeed,
  signatures,
  cli,
  hostile,
];
