import { message } from '../../../utils/model/message';
import type { Report } from '../../../utils/report/report';
import { safeText } from '../../../utils/text/safe-text';
import { reporter } from '../assess/assessor';
import { assessFolder } from '../assess/folder';
import { failsOn } from '../assess/level';
import { translate } from '../catalogue';
import { AUDIT_FORMATS, FAIL_ON, type AUDIT } from '../command-line/options';
import { choice, type Parsed } from '../command-line/parse';
import type { Context } from '../context';
import { EXIT, UsageError, type ExitCode } from '../exit';
import { namedModel } from '../sources/hub';
import { createInterrupt } from '../terminal/interrupt';
import { createSink } from '../terminal/sink';
import { lineOf } from './line';
import { auditPrinter } from './print';
import { targetsOf, type Target } from './targets';

/** `plimsoll audit`: one line a model. Throws `UsageError`. */
export async function run(
  { values, operands }: Parsed<typeof AUDIT.options>,
  context: Context,
): Promise<ExitCode> {
  const { list = [], output = null, quiet = false, offline = false } = values;
  const failOn = choice('fail-on', values['fail-on'], FAIL_ON);
  const usual = output === null && process.stdout.isTTY ? 'table' : 'jsonl';
  const format = choice('format', values.format ?? usual, AUDIT_FORMATS);
  const targets = targetsOf(operands, list);
  const remote = targets.find(({ kind }) => kind === 'model');
  if (offline && remote) throw new UsageError(`--offline: ${remote.name} takes requests to a server`);
  for (const { kind, name } of targets) if (kind === 'model') namedModel(name);
  const interrupt = createInterrupt();
  const sink = createSink(output, () => interrupt.end('closed'));
  const printer = auditPrinter(format, sink.write, quiet);
  const onHub = reporter({ fetch: context.fetch, reads: true, linked: false });
  const counts = { done: 0, found: 0, failed: 0 };
  for (const target of targets) {
    if (interrupt.signal.aborted) break;
    const report = await reportOf(target, onHub);
    if (typeof report === 'string') {
      counts.failed += 1;
      process.stderr.write(`plimsoll: ${safeText(target.name)}: ${safeText(report)}\n`);
      continue;
    }
    counts.done += 1;
    const isBad = failsOn(failOn, report.verdicts.loadRisk.level);
    if (isBad) counts.found += 1;
    if (isBad || !quiet) await printer.line(lineOf(target, report, translate));
  }
  interrupt.release();
  await printer.end(counts.failed);
  if (!(await sink.close())) return EXIT.failed;
  if (interrupt.why() === 'cancelled') return EXIT.cancelled;
  if (counts.found > 0) return EXIT.found;
  if (counts.failed > 0) return EXIT.failed;
  return counts.done === 0 ? EXIT.nothing : EXIT.clean;
}

/** A report, or why there is none. */
async function reportOf(
  { kind, name }: Target,
  onHub: ReturnType<typeof reporter>,
): Promise<Report | string> {
  if (kind === 'folder') return assessFolder(name);
  const report = await onHub(namedModel(name));
  const { files } = report.facts;
  return files.state === 'failed' ? translate(message(`reason_${files.error.replaceAll('-', '_')}`)) : report;
}
