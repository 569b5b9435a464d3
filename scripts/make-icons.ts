// Draws the extension's icons from the mark: node scripts/run.mjs scripts/make-icons.ts
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { markShape, type MarkPath } from '../components/kit/mark-shape';
import type { MarkPosition } from '../utils/model/mark';

/** A file of the icon set: where it goes, what is drawn, how large. */
export interface Icon {
  readonly path: string;
  readonly svg: string;
  readonly size: number;
}

const NAVY = '#17324d';
const SEA = '#2f6f9f';
const SLATE = '#5b6676';
const RED = '#b91c1c';
const AMBER = '#a8500a';

/** A tile carries the mark, because a toolbar may be light or dark; the light rim parts it from a dark one. */
const tile = (fill: string) =>
  `<rect width="16" height="16" rx="3.5" fill="${fill}"/>` +
  '<rect x=".5" y=".5" width="15" height="15" rx="3" fill="none" stroke="#fff" stroke-opacity=".22"/>';

const svg = (content: string, size = 16) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${content}</svg>\n`;

const drawn = ({ d, stroke, dash }: MarkPath) =>
  stroke === undefined
    ? `<path d="${d}" fill="#fff"/>`
    : `<path d="${d}" fill="none" stroke="#fff" stroke-width="${stroke}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;

/** The mark on the small grid, two units inside the tile: whole pixels at every size that is made. */
const inside = (paths: readonly MarkPath[]) =>
  `<g transform="translate(2 2)">${paths.map(drawn).join('')}</g>`;

const state = (position: MarkPosition, fill: string) =>
  svg(tile(fill) + inside(markShape(position, { grid: 12 })));

/** The extension itself: the load line just above the sea. It is no level. */
const BRAND =
  `<clipPath id="tile"><rect width="16" height="16" rx="3.5"/></clipPath>` +
  `<rect width="16" height="16" rx="3.5" fill="${NAVY}"/>` +
  `<path d="M0 10q2-1.25 4 0t4 0t4 0t4 0v6H0z" fill="${SEA}" clip-path="url(#tile)"/>` +
  '<g transform="translate(2 2)"><circle cx="6" cy="6" r="4.25" fill="none" stroke="#fff" stroke-width="1.5"/>' +
  '<path d="M0 5h12v2H0z" fill="#fff"/></g>';

const STATES: readonly (readonly [name: string, position: MarkPosition, fill: string])[] = [
  ['state-1', 1, NAVY],
  ['state-2', 2, NAVY],
  ['state-3', 3, NAVY],
  ['state-4', 4, NAVY],
  ['state-5', 5, NAVY],
  ['state-unknown', null, SLATE],
  ['alarm-1', 1, RED],
  ['warn-2', 2, AMBER],
];

/** The scalable icon, `assets/icon.svg`. */
export const ICON_SVG = svg(BRAND, 128);

/** Every PNG below `assets/public/icon`. */
export const ICONS: readonly Icon[] = [
  ...[16, 32, 48, 128].map((size) => ({ path: `${size}.png`, svg: svg(BRAND), size })),
  ...STATES.flatMap(([name, position, fill]) =>
    [16, 32].map((size) => ({ path: `${name}-${size}.png`, svg: state(position, fill), size })),
  ),
];

const UNITS = 16;
const DPI_OF_ONE = 72;

/** The icon as a PNG, drawn at its size rather than scaled to it. */
export const render = (icon: Icon): Promise<Buffer> =>
  sharp(Buffer.from(icon.svg), { density: (DPI_OF_ONE * icon.size) / UNITS })
    .resize(icon.size, icon.size)
    .png({ compressionLevel: 9 })
    .toBuffer();

/** Where the icons live. */
export const ASSETS = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(ASSETS, 'public', 'icon');
  await mkdir(folder, { recursive: true });
  await writeFile(join(ASSETS, 'icon.svg'), ICON_SVG);
  await Promise.all(ICONS.map(async (icon) => writeFile(join(folder, icon.path), await render(icon))));
}
