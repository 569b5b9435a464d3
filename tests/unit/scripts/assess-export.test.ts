import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportNamed, exportText, writeOut } from '../../../scripts/lib/assess-export';
import { EXPORTS } from '../../../utils/export';
import { OPTIONS } from '../export/options';
import { richReport } from '../export/rich';

it('every export is found by its id, and nothing else is', () => {
  for (const one of EXPORTS) expect(exportNamed(one.id)).toBe(one);
  for (const id of ['', 'pdf', 'constructor']) expect(exportNamed(id)).toBeUndefined();
});

it('writes the export to the file that was named, with our own version and a new serial number', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-export-'));
  try {
    const shape = exportNamed('cyclonedx');
    if (shape === undefined) throw new Error('no such export');
    const text = exportText(shape, richReport(), OPTIONS.t);
    const file = join(folder, 'bom.cdx.json');
    writeOut(text, file);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(text).not.toContain('00000000-0000-0000-0000-000000000000');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(text).toContain(`"version": "${version}"`);
    expect(exportText(shape, richReport(), OPTIONS.t)).not.toBe(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
