import { exports } from './checks/exports';
import { fences } from './checks/fences';
import { history } from './checks/history';
import { inspection } from './checks/inspection';
import { navigation } from './checks/navigation';
import { network } from './checks/network';
import { openness } from './checks/openness';
import { orphaned } from './checks/orphaned';
import { pages } from './checks/pages';
import { people } from './checks/people';
import { managedPolicy } from './checks/policy';
import { popup } from './checks/popup';
import { privateWindows } from './checks/private-windows';
import { realPages } from './checks/real-pages';
import { resilience } from './checks/resilience';
import { signatureCorpus } from './checks/signature-corpus';
import { signatures } from './checks/signatures';
import { toyhub } from './checks/toyhub';
import { verdicts } from './checks/verdicts';

/** Every end-to-end check, in the order both browsers run them. */
export const CHECKS = [
  verdicts,
  pages,
  network,
  fences,
  resilience,
  navigation,
  orphaned,
  inspection,
  openness,
  popup,
  exports,
  people,
  signatures,
  signatureCorpus,
  privateWindows,
  managedPolicy,
  realPages,
  toyhub,
  // It swaps a file of the replica, which stays so.
  history,
] as const;
