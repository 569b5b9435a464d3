import type { PublisherBinding } from '../model/signature';
import { IDENTITY_RULES, type IdentityRule } from './identities';

/** How a signer and a publisher go together, and the namespace that the signer is known by. */
export interface Binding {
  readonly binding: PublisherBinding;
  readonly knownAs: string | null;
}

/** What a pin's or a rule's namespaces say of this publisher (null when nobody asked for one). */
export function bindingOf(namespaces: readonly string[] | null, publisher: string | null): Binding {
  if (namespaces === null) return { binding: 'pinned', knownAs: null };
  const own = namespaces.find((namespace) => namespace === publisher?.toLowerCase());
  if (own !== undefined) return { binding: 'bound', knownAs: own };
  const [other = null] = namespaces;
  if (other === null || publisher === null) return { binding: 'no-rule', knownAs: other };
  return { binding: 'other-publisher', knownAs: other };
}

/** What the rules say of an identity. `trusted`: whoever asked takes any attested identity for known. */
export function identityBinding(
  { identity, issuer }: { readonly identity: string; readonly issuer: string },
  publisher: string | null,
  trusted: boolean,
  rules: readonly IdentityRule[] = IDENTITY_RULES,
): Binding {
  const namespaces = rules
    .filter((rule) => rule.issuer === issuer && rule.identity.test(identity))
    .map(({ namespace }) => namespace);
  const found = bindingOf(namespaces, publisher);
  return trusted && found.binding === 'no-rule' ? { ...found, binding: 'pinned' } : found;
}
