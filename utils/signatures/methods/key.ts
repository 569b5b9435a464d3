import { bindingOf } from '../binding';
import type { Bundle, Material } from '../bundle';
import { verifyEcdsa } from '../ecdsa';
import { sameBytes } from '../encoding';
import { preAuthentication } from '../envelope';
import { keyHint } from '../pem';
import { pinnedKeys, type Pin } from '../pins';
import { ensure } from '../refused';
import type { Signed } from './signed';

/**
 * The key method: a pinned key named by its hint, or the one that old bundles bring along, which proves only that the
 * envelope is whole. Throws `Refused` when the signature is not that key's.
 */
export async function verifyKey(
  { payload, signature }: Bundle,
  material: Material & { readonly method: 'key' },
  pins: readonly Pin[],
  publisher: string | null,
): Promise<Signed> {
  const keys = await pinnedKeys(pins);
  const { spki } = material;
  const pinned = keys.find((key) => (spki ? sameBytes(key.spki, spki) : key.hint === material.hint));
  const hint = material.hint ?? (spki ? await keyHint(spki) : '');
  const key = pinned?.spki ?? spki;
  if (key) {
    ensure(await verifyEcdsa(key, signature, preAuthentication(payload)), 'signature');
  }
  return {
    method: 'key',
    signer: { kind: 'key', hint, pinned: pinned?.name ?? null, checked: key !== null },
    binding: pinned ? bindingOf(pinned.namespaces, publisher) : null,
  };
}
