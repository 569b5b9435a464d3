/** What is shipped of the known texts: no text, only hashes of their pieces. Made by scripts/make-license-prints.ts. */
export interface PackedPrints {
  /** Base64 of 3 bytes a piece, each different piece once. */
  readonly hashes: string;
  /** One text each: `id bodyFrom bodyTo digest run run…`; a run is a stretch of `hashes`, `start+length` in base 36. */
  readonly texts: readonly string[];
}

/** A known licence text as its pieces' hashes, in order. */
export interface LicensePrint {
  readonly id: string;
  readonly hashes: readonly number[];
  /** Pieces that every copy has: from `bodyFrom` up to `bodyTo`; the others are titles, notes and samples. */
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** Of the body's words. */
  readonly digest: string;
}

const BYTES = 3;
const RADIX = 36;

/** Packs prints: families share their pieces. */
export function packPrints(prints: readonly LicensePrint[]): PackedPrints {
  const places = new Map<number, number>();
  const texts = prints.map(({ id, bodyFrom, bodyTo, digest, hashes }) => {
    const runs: { start: number; length: number }[] = [];
    for (const hash of hashes) {
      const place = places.get(hash) ?? places.size;
      places.set(hash, place);
      const last = runs.at(-1);
      if (last && last.start + last.length === place) last.length += 1;
      else runs.push({ start: place, length: 1 });
    }
    const packed = runs.map(({ start, length }) =>
      length === 1 ? start.toString(RADIX) : `${start.toString(RADIX)}+${length.toString(RADIX)}`,
    );
    return [id, bodyFrom, bodyTo, digest, ...packed].join(' ');
  });
  const bytes = [...places.keys()].flatMap((hash) => [hash >>> 16, (hash >>> 8) & 255, hash & 255]);
  return { hashes: btoa(String.fromCharCode(...bytes)), texts };
}

/** The prints again. Trusted input: it ships with us. */
export function unpackPrints({ hashes, texts }: PackedPrints): readonly LicensePrint[] {
  const bytes = atob(hashes);
  const hashAt = (place: number): number =>
    (bytes.charCodeAt(place * BYTES) << 16) |
    (bytes.charCodeAt(place * BYTES + 1) << 8) |
    bytes.charCodeAt(place * BYTES + 2);
  return texts.map((text) => {
    const [id = '', bodyFrom = '', bodyTo = '', digest = '', ...runs] = text.split(' ');
    return {
      id,
      bodyFrom: Number(bodyFrom),
      bodyTo: Number(bodyTo),
      digest,
      hashes: runs.flatMap((run) => {
        const [start = '0', length = '1'] = run.split('+');
        const first = Number.parseInt(start, RADIX);
        return Array.from({ length: Number.parseInt(length, RADIX) }, (_, index) => hashAt(first + index));
      }),
    };
  });
}
