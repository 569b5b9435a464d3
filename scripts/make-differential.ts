import { writeFileSync } from 'node:fs';
import { askPython } from '../tests/differential/python';
import { digestOf, RECORDED_FILE, RECORDED_SEED, RECORDED_STREAMS } from '../tests/differential/recorded';
import { streams } from '../tests/differential/streams';

/** Makes tests/fixtures/differential.json: what CPython does with some streams, for machines without Python. */
const all = streams(RECORDED_SEED, RECORDED_STREAMS);
const answers = askPython(all);
if (answers === null) throw new Error('there is no python3 to ask');
writeFileSync(RECORDED_FILE, `${JSON.stringify({ digest: digestOf(all), ...answers }, null, 1)}\n`);
