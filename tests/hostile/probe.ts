import { NODE_KINDS } from './kinds';
import { nodeRunner } from './run-node';

// By hand: `npx tsx tests/hostile/probe.ts [PART OF A NAME]` runs the kinds that need no browser, and says what broke.
const runner = await nodeRunner();
const wanted = process.argv[2] ?? '';
for (const kind of NODE_KINDS.filter(({ name, group }) => `${group}: ${name}`.includes(wanted))) {
  const { name, group, broken, ms } = await runner.run(kind);
  console.log(`${broken.length === 0 ? 'ok  ' : 'FAIL'} ${group}: ${name} (${Math.round(ms)} ms)`);
  for (const what of broken.slice(0, 4)) console.log(`       ${what.slice(0, 220)}`);
}
await runner.close();
