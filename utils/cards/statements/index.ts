import { linkedCode, spokenCode } from './code';
import { dataDocuments, evaluationData, trainingAmount, trainingData } from './data';
import { architecture, checkpoints, hyperparameters, sampleOutputs, trainingLogs } from './model';
import { papers, type Own } from './papers';
import type { Finder } from './passage';
import { scores } from './scores';
import { licenseMention, openClaim, useLimits } from './terms';
import { closedData, notReleased } from './withheld';

/** Every finder, each asked of every passage. */
export const findersFor = (own: Own): readonly Finder[] => [
  notReleased,
  closedData,
  trainingData,
  trainingAmount,
  dataDocuments,
  linkedCode,
  spokenCode,
  architecture,
  hyperparameters,
  checkpoints,
  trainingLogs,
  evaluationData,
  scores,
  papers(own),
  sampleOutputs,
  openClaim,
  useLimits,
  licenseMention,
];
