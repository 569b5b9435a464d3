import { message } from '../../model/message';
import { shownName } from '../core/containers';
import type { AnalyzerInput, ByteFinding } from '../core/contract';
import { finding } from '../core/inspection';
import { inspectTorchZip, type KindResult } from './torch-zip';
import type { Archive } from '../archives/zip/archive';

/** What our reader of Python says of source that reaches beyond arithmetic. */
const REACHING =
  /^python\/(process|code|network|command|on-import|decoded-code|remote-shell|reduce|marshalled)$/;

/** A torch.package archive: Python source that importing runs, beside pickles that name it (facts/SERIALIZATION §9). */
export async function inspectTorchPackage(archive: Archive, input: AnalyzerInput): Promise<KindResult> {
  const { member } = input;
  const seen = await inspectTorchZip(archive, input);
  const count = archive.entries.filter(({ name }) => name.endsWith('.py')).length;
  const findings: ByteFinding[] = [];
  if (count > 0)
    findings.push(
      finding('torch-package/code', 'suspicious', message('formats_containers_torch_package', count), {
        member,
      }),
    );
  const reaching = seen.inner.flatMap((each) => each.findings).find(({ id }) => REACHING.test(id));
  if (reaching) {
    const text = message('formats_containers_torch_package_runs', shownName(reaching.member ?? '?'));
    findings.push(finding('torch-package/runs', 'dangerous', text, { member: reaching.member }));
  }
  return { findings: [...findings, ...seen.findings], inner: seen.inner, weightsOnly: false };
}
