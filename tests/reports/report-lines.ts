import type { Report } from '../../utils/report/report';
import { stableJson } from './stable-json';

/** One input and what the product says of it: a line of the output. */
export interface Line {
  /** What it is about, the same in every run: no path of this machine. */
  readonly input: string;
  readonly text: string;
}

/** The line of an input; where the product throws, the line says so. */
export async function lineOf(input: string, make: () => unknown): Promise<Line> {
  try {
    return { input, text: stableJson({ input, ...toObject(await make()) }) };
  } catch (error) {
    return { input, text: stableJson({ input, threw: String(error) }) };
  }
}

const toObject = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : { value };

/** A report as it is compared: all of it but the ruleset's version, which is no statement on a model. */
export function comparable({ ruleset: _version, ...report }: Report): object {
  return report;
}
