/** Bytes after the opcode that are there in any case: a whole argument, or the length of one. */
const ARGUMENTS: Readonly<Record<number, string>> = {
  0: '( . 0 1 2 F I L N P Q R S V a b c d } e g i ) l ] o p s t u 81 85 86 87 88 89 8f 90 91 92 93 94 97 98',
  1: 'C K U h q 80 82 8a 8c',
  2: 'M 83',
  4: 'B J T X j r 84 8b',
  8: 'G 8d 8e 95 96',
};

/** Length of opcode and fixed argument by opcode; 0 for a byte that is no opcode (pickletools, Python 3.11). */
export const FIXED: Uint8Array = (() => {
  const table = new Uint8Array(256);
  for (const [length, codes] of Object.entries(ARGUMENTS))
    for (const code of codes.split(' '))
      table[code.length === 1 ? code.charCodeAt(0) : Number.parseInt(code, 16)] = Number(length) + 1;
  return table;
})();

/** What `torch.load(weights_only=True)` reads (torch/_weights_only_unpickler.py). */
const TAKEN = 'c 81 R b a e s u ( t 85 86 87 N 88 89 ) ] } 8f J K M G X U Q h j q r 8a 80 .';
const TAKEN_CODES = new Set(
  TAKEN.split(' ').map((code) => (code.length === 1 ? code.charCodeAt(0) : Number.parseInt(code, 16))),
);

/** Whether each opcode seen is one that weights_only reads. */
export const onlyTaken = (seen: Uint8Array): boolean =>
  seen.every((count, code) => count === 0 || TAKEN_CODES.has(code));
