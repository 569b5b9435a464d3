import { trainingAmount } from './amounts';
import { basesIn } from './bases';
import { risks, useLimits } from './bounds';
import { linkedCode, spokenCode } from './code';
import { dataDocuments } from './documents';
import { evaluationData, evaluationResults, safetyEvaluation } from './evaluation';
import { architecture, checkpoints, hyperparameters, sampleOutputs, trainingLogs } from './model';
import { papers, type Own } from './papers';
import type { Finder, FoundBase, Passage } from './passage';
import { restrictions } from './restrictions';
import { snippetFinders, type SnippetFinder } from './snippets';
import { licenseMention, openClaim } from './terms';
import { leadsToData, trainingData } from './training-data';
import { closedData, notReleased } from './withheld';

export interface Finders {
  /** Each is asked of every sentence and row. */
  readonly prose: readonly Finder[];
  /** Each is asked of every code block. */
  readonly code: readonly SnippetFinder[];
  readonly bases: (passage: Passage) => readonly FoundBase[];
  /** Whether a sentence with a colon heads a list of training data. */
  readonly leadsToData: (lead: string) => boolean;
}

/** What is asked of a card about the model `about`. */
export const findersFor = (own: Own, about: string | null): Finders => ({
  prose: [
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
    evaluationResults,
    safetyEvaluation,
    papers(own),
    sampleOutputs,
    openClaim,
    useLimits,
    risks,
    licenseMention,
    restrictions,
  ],
  code: snippetFinders(own.words),
  bases: (passage) => basesIn(passage, about),
  leadsToData,
});
