import { CHECKS } from '../all-checks';
import { runChecks } from '../environment';
import { launchChromium } from './driver';

await runChecks({ name: 'chromium', launch: launchChromium }, CHECKS);
