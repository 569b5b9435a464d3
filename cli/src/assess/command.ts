import { exportNamed, exportText, writeOut } from '../../../scripts/lib/assess-export';
import { recordedFetch } from '../../../scripts/lib/recorded-answers';
import { EXPORTS } from '../../../utils/export/index';
import { reportJson } from '../../../utils/export/json';
import type { Report } from '../../../utils/report/report';
import { safeJson } from '../../../utils/text/unseen';
import { translate } from '../catalogue';
import { FAIL_ON, type ASSESS } from '../command-line/options';
import { choice, type Parsed } from '../command-line/parse';
import type { Context } from '../context';
import { EXIT, UsageError, type ExitCode } from '../exit';
import { HUB_PREFIX } from '../inspect/operands';
import { namedModel } from '../sources/hub';
import { reporter } from './assessor';
import { failsOn } from './level';
import { checkSignature } from '../verify/check';
import { assessFolder } from './folder';
import { withTexts } from './local';
import { savedPage } from './saved-page';

type Arguments = Parsed<typeof ASSESS.options>;

/** `plimsoll assess`: the whole report on one model. Throws `UsageError`. */
export async function run({ values, operands }: Arguments, context: Context): Promise<ExitCode> {
  const { signature, tree, files, pin: pins = [], publisher, out } = values;
  const failOn = values['fail-on'] === undefined ? null : choice('fail-on', values['fail-on'], FAIL_ON);
  const shape = values.export === undefined ? null : exportNamed(values.export);
  if (shape === undefined) throw new UsageError(`--export is ${EXPORTS.map(({ id }) => id).join(', ')}`);
  if (signature !== undefined) {
    writeOut(`${safeJson(await checkSignature({ signature, tree, files, pins, publisher }), 2)}\n`, out);
    return EXIT.clean;
  }
  const report = await reportOn({ values, operands }, context);
  if (typeof report === 'string') {
    writeOut(`${safeJson({ subject: null, reason: report }, 2)}\n`, out);
    return EXIT.clean;
  }
  writeOut(
    shape === null ? `${safeJson(reportJson(report, translate), 2)}\n` : exportText(shape, report, translate),
    out,
  );
  if (report.facts.files.state === 'failed') return EXIT.failed;
  return failOn !== null && failsOn(failOn, report.verdicts.loadRisk.level) ? EXIT.found : EXIT.clean;
}

/** The report, or why the page that was given has none. */
async function reportOn({ values, operands }: Arguments, context: Context): Promise<Report | string> {
  const { page, url, api, files, model, offline = false } = values;
  const [operand, ...more] = operands;
  if (page !== undefined && url !== undefined && operand === undefined) {
    if (!URL.canParse(url)) throw new UsageError(`--url ${url} is no address`);
    const shown = savedPage(page, url);
    if (typeof shown === 'string') return shown;
    const facts = files === undefined ? shown : await withTexts(shown, files);
    const answers = api === undefined ? null : recordedFetch(api);
    return reporter({ fetch: answers, reads: false, linked: answers !== null })(facts);
  }
  if (operand === undefined || more.length > 0 || page !== undefined)
    throw new UsageError('one model is named: hf:OWNER/NAME, a folder, or --page with --url');
  if (!operand.startsWith(HUB_PREFIX)) return assessFolder(operand, model);
  if (offline) throw new UsageError(`--offline: ${operand} takes requests to a server`);
  return reporter({ fetch: context.fetch, reads: true, linked: true })(namedModel(operand));
}
