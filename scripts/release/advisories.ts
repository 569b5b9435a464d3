import * as z from 'zod/mini';

const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), nodes: z.array(z.string()) })),
});
const failureSchema = z.object({ message: z.string() });

/** What the registry's advisories say of the locked packages. */
export type Advisories =
  | { readonly kind: 'checked'; readonly shipped: readonly string[]; readonly tools: readonly string[] }
  | { readonly kind: 'not-checked'; readonly why: string };

/** Reads what `npm audit --json` printed; `shipped` are the lock file's paths of what is in the zips. */
export function readAudit(printed: string, shipped: readonly string[]): Advisories {
  const answer = parse(printed);
  const report = reportSchema.safeParse(answer);
  if (!report.success) {
    const failure = failureSchema.safeParse(answer);
    return { kind: 'not-checked', why: failure.success ? failure.data.message : 'npm audit gave no report' };
  }
  const found = Object.entries(report.data.vulnerabilities).map(([name, { severity, nodes }]) => ({
    line: `${name}: ${severity} advisory`,
    inZips: nodes.some((path) => shipped.includes(path)),
  }));
  const lines = (inZips: boolean): readonly string[] =>
    found.filter((each) => each.inZips === inZips).map(({ line }) => line);
  return { kind: 'checked', shipped: lines(true), tools: lines(false) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
