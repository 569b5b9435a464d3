/** Characters. A path of a hub has at most 1,024, each up to nine characters when encoded; a query is short. */
const ADDRESS_LIMIT = 16_384;

/** A name that is still encoded after so many rounds was made to fool someone. */
const ROUNDS = 5;

/** A part of a path that leads elsewhere, or that a server might read as two. */
const isPlain = (name: string): boolean =>
  !/[\\\p{Cc}]/u.test(name) && name.split('/').every((each) => each !== '' && each !== '.' && each !== '..');

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Whether a part stays one name, however often a server decodes it. A branch may carry slashes (`refs%2Fpr%2F1`). */
function isPlainPart(part: string): boolean {
  let name = decoded(part);
  if (name === null) return false;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!isPlain(name)) return false;
    const next = decoded(name);
    // `100%` is a name and no code.
    if (next === null || next === name) return true;
    name = next;
  }
  return false;
}

/**
 * Whether an address leads where it is written: no user, no fragment, nothing that a browser would write otherwise, and
 * in its path no empty part, no `.` or `..`, no backslash and no control character, plain or encoded.
 */
export function staysInPlace(address: string): boolean {
  if (address.length > ADDRESS_LIMIT || !URL.canParse(address)) return false;
  const { origin, pathname, search } = new URL(address);
  return origin + pathname + search === address && pathname.slice(1).split('/').every(isPlainPart);
}
