import { launchChromium } from '../../e2e/chromium/driver';
import { runChecks } from '../../e2e/environment';
import { hostile } from './run';

const launch: typeof launchChromium = (options) => launchChromium({ ...options, privateWindows: true });

await runChecks({ name: 'chromium', launch, suite: 'hostile-chromium' }, [hostile]);
