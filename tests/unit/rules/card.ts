import type { CardLink, CardReading } from '../../../utils/facts/card';
import type { CardTopic, CardWord } from '../../../utils/model/card';

type Said = readonly [
  topic: CardTopic,
  says: CardWord,
  seen: string,
  names?: readonly string[],
  url?: string,
];

/** A card's reading with these statements, one a line, and enough prose to be a card. */
export const cardSaying = (...said: readonly Said[]): CardReading => ({
  size: 1000,
  whole: true,
  frontMatter: 'read',
  prose: 1000,
  bases: [],
  sections: [],
  links: [],
  statements: said.map(([topic, says, seen, names = [], url = null], index) => ({
    topic,
    says,
    seen,
    names,
    line: index + 1,
    url,
  })),
});

/** The same reading with links in it. */
export const linking = (
  reading: CardReading,
  ...links: readonly Pick<CardLink, 'kind' | 'url' | 'id'>[]
): CardReading => ({
  ...reading,
  links: links.map((link, index) => ({ ...link, line: index + 1, context: '' })),
});

/** A card that calls its model fully open and links code that was not read. */
export const claimingOpen = (): CardReading =>
  linking(cardSaying(['open-claim', 'given', 'a fully open model', ['fully open']]), {
    kind: 'code',
    url: 'https://code.example/a/b',
    id: 'a/b',
  });
