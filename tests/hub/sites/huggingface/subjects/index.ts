import type { Subject } from './contract';
import { brokenFrontMatter, chineseCard, lostData, manyDatasets } from './cards';
import { finetuned, orphan, ownBase, quantisedTwice, wheel } from './chain';
import { cleanSafetensors } from './clean-safetensors';
import { customCode } from './custom-code';
import { dottedId } from './dotted-id';
import { fileLikeId } from './file-like-id';
import { freshUser } from './fresh-user';
import { gated } from './gated';
import { ggufQuantised } from './gguf';
import { hostileNames } from './hostile-names';
import { imitation } from './imitation';
import { legacyId } from './legacy-id';
import { manyFiles } from './many-files';
import { manyFormats } from './many-formats';
import { maskedPickle } from './masked-pickle';
import { noLicence } from './no-licence';
import { nonCommercial } from './non-commercial';
import { checkpointsSibling, openScience } from './open-science';
import { otherLicence } from './other-licence';
import { pickleOnly } from './pickle-only';
import { quantised } from './quantised';
import { queued } from './queued';
import { renamed } from './renamed';
import { safetensorsAndPickle } from './safetensors-and-pickle';
import { signed } from './signed';
import { signedForReal } from './signed-for-real';
import { unsafe } from './unsafe';

export type { Subject } from './contract';
export { datasets } from './datasets';

/** Every model of the replica hub, in the order its lists show them. */
export const subjects: readonly Subject[] = [
  cleanSafetensors,
  gated,
  legacyId,
  unsafe,
  customCode,
  safetensorsAndPickle,
  pickleOnly,
  ggufQuantised,
  quantised,
  otherLicence,
  nonCommercial,
  noLicence,
  renamed,
  queued,
  signed,
  manyFiles,
  manyFormats,
  dottedId,
  fileLikeId,
  imitation,
  hostileNames,
  freshUser,
  maskedPickle,
  openScience,
  checkpointsSibling,
  finetuned,
  quantisedTwice,
  ownBase,
  ...wheel,
  orphan,
  manyDatasets,
  lostData,
  chineseCard,
  brokenFrontMatter,
  ...signedForReal(),
];
