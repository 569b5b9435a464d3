import { captures } from './sites/huggingface/captures';
import { startProxy } from './proxy';
import { startHub } from './server';
import { subjects } from './sites/huggingface/subjects';

// By hand: `npx tsx tests/hub/run.ts [port]`, then a browser with the proxy printed here.
const hub = await startHub({ port: Number(process.argv[2] ?? 0) });
const proxy = await startProxy({ hub });
console.log(`hub 127.0.0.1:${hub.port}, proxy 127.0.0.1:${proxy.port}`);
for (const { id, title } of subjects) console.log(`https://huggingface.co/${id}  ${title}`);
for (const { url } of captures()) console.log(url);
