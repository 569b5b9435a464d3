import { runBench } from '../tests/bench/run';

process.exitCode = await runBench(process.argv.slice(2));
