import { launchFirefox } from '../../e2e/firefox/driver';
import { runChecks } from '../../e2e/environment';
import { hostile } from './run';

const launch: typeof launchFirefox = (options) => launchFirefox({ ...options, privateWindows: true });

await runChecks({ name: 'firefox', launch, suite: 'hostile-firefox' }, [hostile]);
