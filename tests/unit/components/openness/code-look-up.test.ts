import { describe, expect, it } from 'vitest';
import { linkedRepositories, lookUpOffer } from '../../../../components/openness/code-look-up';
import type { CardLink } from '../../../../utils/facts/card';
import { factsWith } from '../../rules/facts';

const link = (url: string, kind: CardLink['kind'] = 'code'): CardLink => ({
  url,
  kind,
  id: null,
  line: 1,
  context: '',
});
const card = (...links: readonly CardLink[]) => ({
  size: 1,
  whole: true,
  frontMatter: 'none' as const,
  prose: 0,
  bases: [],
  sections: [],
  links,
  statements: [],
});
const GIVEN = link('https://github.com/acme/train/tree/main/scripts#x');

describe('what a click could look up', () => {
  it('is each linked repository once', () => {
    expect(linkedRepositories(card(GIVEN, link('https://github.com/acme/train')))).toEqual(['acme/train']);
  });

  it.each([
    link('https://github.com/acme/train', 'paper'),
    link('http://github.com/acme/train'),
    link('https://github.com/acme'),
    link('https://github.com.evil.example/acme/train'),
    link('https://gitlab.example/acme/train'),
    link('javascript:alert(1)'),
    link(''),
  ])('is not $url ($kind)', (other) => expect(linkedRepositories(card(other))).toEqual([]));

  it('is nothing when the card was not read, or the repositories were', () => {
    const codeRepositories = [] as const;
    expect(lookUpOffer(factsWith({ cardReading: card(GIVEN) }))).toEqual(['acme/train']);
    expect(lookUpOffer(factsWith({ cardReading: card(GIVEN), codeRepositories }))).toEqual([]);
    expect(lookUpOffer(factsWith({}))).toEqual([]);
  });
});
