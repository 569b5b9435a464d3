import type { Evidence } from '../../model/finding';
import { counted, message, type Message } from '../../model/message';
import { valueOf } from '../../model/slot';
import type { RequirementStatus } from '../../model/verdict';
import { defineRule, seenIn } from '../contract';
import { cardEvidence, cardWords, linkSeen, quoteOf, unfollowed } from '../shared/card';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { shown, shownList } from '../../names/shown';

/**
 * The model's own paper (facts/OPENNESS §4a), as the card says. A paper that is only linked may be another's (§6, trap
 * 8): it leads there and meets nothing. So does a linked code repository that nobody looked into: reports are kept there.
 */
export const paper = defineRule({
  id: 'openness/paper',
  needs: [],
  anyOf: ['papers', 'cardReading'],
  run: (_, facts) => {
    const { papers, cardReading } = facts;
    const words = cardWords(cardReading, 'research-paper');
    const ids = valueOf(papers) ?? [];
    const statements = words?.statements ?? [];
    const inTags =
      papers.state === 'collected' ? ids.slice(0, EVIDENCE_LIMIT).map((id) => seenIn(papers, id)) : [];
    const inCard = cardReading.state === 'collected' ? cardEvidence(cardReading, statements) : [];
    const finding = (
      what: Message,
      state: 'present' | 'partial' | 'not-found' | 'not-collected',
      status: RequirementStatus,
      evidence: readonly Evidence[],
    ) => [
      {
        level: 'note' as const,
        grounding: 'declared' as const,
        message: what,
        evidence,
        change: message(`openness_paper_change_${state === 'not-found' ? 'none' : 'linked'}`),
        component: {
          id: 'research-paper' as const,
          state,
          grade: words === null ? ('B' as const) : ('C' as const),
          license: null,
        },
        weight: { axis: 'openness', requirement: 'paper', status } as const,
      },
    ];
    if (words?.answer === 'given') {
      return finding(message('openness_paper_given', quoteOf(statements[0])), 'present', 'met', inCard);
    }
    if (ids.length > 0 || words?.answer === 'named') {
      const names = ids.length > 0 ? ids : statements.map(({ seen, url }) => url ?? seen);
      const what = counted('openness_paper_linked', names.length, shownList(names));
      return finding(what, 'partial', 'pointed', [...inTags, ...inCard]);
    }
    const link = unfollowed(facts);
    if (link !== null) {
      const lead = cardReading.state === 'collected' ? [linkSeen(cardReading, link)] : [];
      return finding(message('openness_paper_link', shown(link.url)), 'not-found', 'pointed', lead);
    }
    return words === null
      ? finding(message('openness_paper_none_tagged'), 'not-collected', 'open', inTags)
      : finding(message('openness_paper_none'), 'not-found', 'not-found', inTags);
  },
});
