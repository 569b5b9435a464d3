import { CHECKS } from '../all-checks';
import { runChecks } from '../environment';
import { launchFirefox } from './driver';

await runChecks({ name: 'firefox', launch: launchFirefox }, CHECKS);
