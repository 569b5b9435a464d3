import type { Facts } from '../../facts/facts';
import type { Evidence } from '../../model/finding';
import { message, type Message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown, shownList } from '../../names/shown';
import { defineRule, seenIn } from '../contract';
import { cardEvidence, cardWords, linkSeen } from '../shared/card';
import { LIBRARY_LICENSES } from '../shared/libraries';

interface Found {
  readonly what: Message;
  readonly status: 'met' | 'pointed' | 'not-found' | 'open';
  readonly evidence: readonly Evidence[];
  readonly grade: 'B' | 'C' | 'D';
  readonly license?: string | null;
}

/**
 * The architecture (facts/OPENNESS §5, decision 4): named in the configuration or in a GGUF header, held by an open
 * library, or described in the card.
 */
export const architectureKnown = defineRule({
  id: 'openness/architecture-known',
  needs: [],
  anyOf: ['architecture', 'weightsRecord', 'library', 'cardReading'],
  run: (_, facts) => {
    const {
      what,
      status,
      evidence,
      grade,
      license = null,
    } = inConfig(facts) ?? inHeader(facts) ?? inLibrary(facts) ?? inCard(facts) ?? nowhere(facts);
    return [
      {
        level: 'note',
        grounding: grade === 'C' ? 'declared' : 'observed',
        message: what,
        evidence,
        change: message(`openness_architecture_known_change${status === 'met' ? '' : '_none'}`),
        component: {
          id: 'architecture',
          state: STATES[status],
          grade,
          license,
        },
        weight: { axis: 'openness', requirement: 'architecture', status },
      },
    ];
  },
});

const STATES = {
  met: 'present',
  pointed: 'partial',
  'not-found': 'not-found',
  open: 'not-collected',
} as const;

/** A configuration or a card that was not read may still name it. */
function nowhere({ architecture, cardReading }: Facts): Found {
  const config = architecture.state === 'collected';
  const card = cardReading.state === 'collected';
  const unread = config ? (card ? '' : '_card') : card ? '_config' : '_unread';
  return {
    what: message(`openness_architecture_known_none${unread}`),
    status: unread === '' ? 'not-found' : 'open',
    evidence: [],
    grade: 'D',
  };
}

function inConfig(facts: Facts): Found | null {
  const { architecture } = facts;
  const known = valueOf(architecture);
  const names = [...(known?.classes ?? []), ...(known?.modelType ? [known.modelType] : [])];
  if (architecture.state !== 'collected' || names.length === 0) return null;
  return {
    what: message('openness_architecture_known_config', shownList(names)),
    status: 'met',
    evidence: [seenIn(architecture, names.join(', '))],
    grade: 'B',
    license: libraryLicense(facts),
  };
}

function inHeader(facts: Facts): Found | null {
  const { weightsRecord } = facts;
  const name = valueOf(weightsRecord)?.gguf?.architecture;
  if (weightsRecord.state !== 'collected' || !name) return null;
  return {
    what: message('openness_architecture_known_header', shown(name)),
    status: 'met',
    evidence: [seenIn(weightsRecord, name)],
    grade: 'B',
    license: libraryLicense(facts),
  };
}

function inLibrary(facts: Facts): Found | null {
  const { library } = facts;
  const license = libraryLicense(facts);
  const name = valueOf(library);
  if (library.state !== 'collected' || name === null || license === null) return null;
  const what = message('openness_architecture_known_library', shown(name));
  return { what, status: 'met', evidence: [seenIn(library, name)], grade: 'B', license };
}

function inCard({ cardReading }: Facts): Found | null {
  const words = cardWords(cardReading, 'architecture');
  if (words === null || cardReading.state !== 'collected') return null;
  if (words.answer === 'given' || words.answer === 'named') {
    const what = message('openness_architecture_known_card', shown(words.statements[0]?.seen ?? ''));
    return { what, status: 'met', evidence: cardEvidence(cardReading, words.statements), grade: 'C' };
  }
  // What was looked for in linked code is its training, not its architecture.
  const link = cardReading.value.links.find(({ kind }) => kind === 'code');
  if (link === undefined) return null;
  const evidence = [linkSeen(cardReading, link)];
  const what = message('openness_architecture_known_link', shown(link.url));
  return { what, status: 'pointed', evidence, grade: 'D' };
}

/** Code of the repository's own comes under its own terms, not the library's. */
function libraryLicense({ library, customCode }: Facts): string | null {
  const own = (valueOf(customCode)?.autoMap ?? []).length > 0;
  return own ? null : (LIBRARY_LICENSES.get(valueOf(library) ?? '') ?? null);
}
