import { launchChromium } from '../../e2e/chromium/driver';
import { runChecks } from '../../e2e/environment';
import { hostile } from './run';

await runChecks({ name: 'chromium', launch: launchChromium, suite: 'hostile-chromium' }, [hostile]);
