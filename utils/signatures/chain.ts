import { sameBytes } from './encoding';
import { Refused, ensure } from './refused';
import { issuedBy, validAt, type Certificate } from './x509';
import { mayIssue } from './x509-extensions';

/** A chain whose links hold: its last certificate, and the root that was pinned and reached. */
export interface Chain<Root> {
  readonly top: Certificate;
  readonly root: Root | null;
}

/**
 * Checks a chain, leaf first: each certificate issued by the next, all valid at `at` (ms), authorities entitled.
 * Then looks for the first certificate that is a pinned root or was issued by one. Throws `Refused` for a link that
 * does not hold; a chain that ends at no pin is a value, because its signer is merely unknown.
 */
export async function verifyChain<Root extends { readonly certificate: Certificate }>(
  chain: readonly Certificate[],
  roots: readonly Root[],
  at: number,
): Promise<Chain<Root>> {
  for (const [index, certificate] of chain.entries()) {
    ensure(validAt(certificate, at), 'chain', `certificate ${index} at that time`);
    if (index > 0) ensure(mayIssue(certificate.extensions, index - 1), 'chain', `authority ${index}`);
    const issuer = chain[index + 1];
    if (issuer) ensure(await issuedBy(certificate, issuer), 'chain', `link ${index}`);
  }
  for (const [index, certificate] of chain.entries()) {
    for (const root of roots) {
      const same = sameBytes(root.certificate.der, certificate.der);
      // A pinned leaf would be a key, not a root.
      if (same && index > 0) return { top: certificate, root };
      const entitled = validAt(root.certificate, at) && mayIssue(root.certificate.extensions, index);
      if (!same && entitled && (await issuedBy(certificate, root.certificate))) {
        return { top: root.certificate, root };
      }
    }
  }
  const top = chain.at(-1);
  if (!top) throw new Refused('chain', 'empty');
  return { top, root: null };
}
