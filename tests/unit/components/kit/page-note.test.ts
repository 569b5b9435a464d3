import { expect, it } from 'vitest';
import { pageNote } from '../../../../components/kit/page-note';
import { PAGE_SOURCES } from '../../../../utils/hubs/contract';
import { tell } from '../../../../components/kit/text';
import { summary } from '../reports';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const ALONE = summary({ stage: 'page', final: true });
const ANSWERED = summary({ stage: 'hub', final: true });
const notes = (judged: Parameters<typeof pageNote>[1]) =>
  PAGE_SOURCES.map((source) => {
    const note = pageNote(source, judged, 'Hub');
    return note && tell(t, note);
  });

it('says for each place but the usual where the data comes from, and what a header names', () => {
  const { id } = ANSWERED.subject;
  expect(notes(ANSWERED)).toEqual([
    null,
    expect.stringContaining('Hub'),
    'Hub changed this page; what you see comes from its API.',
    `This page carries data of another model; what you see of ${id} comes from the Hub API.`,
    `This page’s header names another model than its address; what you see of ${id} comes from the Hub API.`,
  ]);
  expect(notes(ALONE).slice(2)).toEqual([
    'Hub changed this page, so it could not be read.',
    `This page carries data of another model, so nothing on it describes ${id}.`,
    `This page’s header names another model than its address, so nothing on it describes ${id}.`,
  ]);
});
