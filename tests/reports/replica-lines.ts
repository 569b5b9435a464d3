import type { Subject } from '../hub/sites/huggingface/subjects';
import { clickedReports, CLOCK } from './looks';
import { lineOf, type Line } from './report-lines';
import { withClock } from './standing-clock';

/** Every model of the replica hub: its page, the hub's API, what it links, and the bytes of files. */
export async function* replicaLines(): AsyncGenerator<Line> {
  const { readPage, hubFetch, startHub, subjects, hint } = await withClock(CLOCK, importReplica);
  const hub = await startHub();
  const fetcher = hubFetch(hub);
  try {
    for (const subject of subjects) {
      const url = `https://huggingface.co/${subject.id}`;
      const line = await lineOf(`replica/${subject.id}`, async () => {
        const facts = readPage(await (await fetcher(url)).text(), url, CLOCK);
        return facts === null ? { subject: null } : clickedReports(facts, fetcher);
      });
      yield { ...line, text: withoutOwnKey(line.text, subject, hint) };
    }
  } finally {
    await hub.close();
  }
}

/** Some accounts of the replica are so many days old on the day that it is loaded. */
async function importReplica() {
  const [{ readPage }, { hubFetch }, { startHub }, { subjects }, { OWN_KEY_HINT }] = await Promise.all([
    import('../fixtures/hub-page'),
    import('../hub/fetch'),
    import('../hub/server'),
    import('../hub/sites/huggingface/subjects'),
    import('../hub/content/own-signature'),
  ]);
  return { readPage, hubFetch, startHub, subjects, hint: OWN_KEY_HINT };
}

/** As much of a key's name as a finding shows. */
const SHOWN_HINT = 16;

/** The replica's own key is new with every run: its name and the ids of what it signed are told in words. */
function withoutOwnKey(line: string, { files }: Subject, hint: string): string {
  const signed = files.filter(({ size, source }) => !source.virtual && source.read(0, size).includes(hint));
  return signed
    .reduce((text, { oid }) => text.replaceAll(oid, 'signed by the own key'), line)
    .replaceAll(hint, 'the own key')
    .replaceAll(hint.slice(0, SHOWN_HINT), 'the own key');
}
