import { launchFirefox } from '../../e2e/firefox/driver';
import { runChecks } from '../../e2e/environment';
import { hostile } from './run';

await runChecks({ name: 'firefox', launch: launchFirefox, suite: 'hostile-firefox' }, [hostile]);
