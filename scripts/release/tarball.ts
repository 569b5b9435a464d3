import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';

const BLOCK = 512;
/** npm's own moment for every file of a package: the same bytes at any time. */
const NPM_TIME = Date.UTC(1985, 9, 26, 8, 15) / 1000;

/** Where npm looks for a package in its tarball. */
const FOLDER = 'package/';

/**
 * A package in a flat folder as npm packs it: a ustar archive (POSIX.1-2017, pax, "ustar Interchange Format"), gzipped
 * without native code. The same files give the same bytes, on any machine and any Node.
 *
 * @param programs The files that may be run.
 */
export function packageTarball(folder: string, programs: readonly string[]): Uint8Array {
  const entries = readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      const padding = Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK);
      return [header(FOLDER + name, bytes.length, programs.includes(name) ? 0o755 : 0o644), bytes, padding];
    });
  const archive = Buffer.concat([...entries, Buffer.alloc(2 * BLOCK)]);
  return gzipSync(new Uint8Array(archive), { level: 9, mtime: 0 });
}

function header(name: string, size: number, mode: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, width: number) =>
    block.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at);
  block.write(name, 0);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(NPM_TIME, 136, 12);
  block.write('        ', 148); // the checksum counts its own field as blanks
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  return block;
}
