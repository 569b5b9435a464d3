import { captures } from './sites/huggingface/captures';
import { startReplica } from './replica';
import { SITES } from './sites';

// By hand: `npx tsx tests/hub/run.ts [port]`, then a browser with the proxy printed here.
const { hub, proxy } = await startReplica({ port: Number(process.argv[2] ?? 0) });
console.log(`hub 127.0.0.1:${hub.port}, proxy 127.0.0.1:${proxy.port}`);
for (const { url, title } of SITES.flatMap(({ subjects }) => subjects)) console.log(`${url}  ${title}`);
for (const { url } of captures()) console.log(url);
