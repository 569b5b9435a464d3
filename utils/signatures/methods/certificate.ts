import { bindingOf } from '../binding';
import type { Bundle, Material } from '../bundle';
import { verifyChain } from '../chain';
import { verifyEcdsa } from '../ecdsa';
import { preAuthentication } from '../envelope';
import { CLOCK_TOLERANCE_MS } from '../limits';
import { pinnedRoots, type Pin } from '../pins';
import { Refused, ensure } from '../refused';
import { readCertificate } from '../x509';
import { maySign } from '../x509-extensions';
import type { Signed } from './signed';

/**
 * The certificate method: leaf first, up to a pinned root. Nothing dates the signature, so the chain is checked at the
 * leaf's first moment (facts/PROVENANCE §1.2); one that has ended since is told, one that has not begun is refused.
 */
export async function verifyCertificate(
  { payload, signature }: Bundle,
  material: Material & { readonly method: 'certificate' },
  pins: readonly Pin[],
  publisher: string | null,
  now: number,
): Promise<Signed> {
  const chain = material.certificates.map(readCertificate);
  const [leaf] = chain;
  if (!leaf) throw new Refused('chain', 'empty');
  ensure(maySign(leaf.extensions), 'certificate-use');
  ensure(await verifyEcdsa(leaf.spki, signature, preAuthentication(payload)), 'signature');
  const { top, root } = await verifyChain(chain, pinnedRoots(pins), leaf.notBefore);
  ensure(leaf.notBefore <= now + CLOCK_TOLERANCE_MS, 'not-yet-valid');
  return {
    method: 'certificate',
    signer: {
      kind: 'certificate',
      subject: leaf.subjectText,
      root: top.subjectText,
      pinned: root?.name ?? null,
      notBefore: leaf.notBefore,
      notAfter: leaf.notAfter,
      expired: leaf.notAfter < now,
    },
    binding: root ? bindingOf(root.namespaces, publisher) : null,
  };
}
