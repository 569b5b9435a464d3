import { inside, oid, TAG, type Der } from './der';
import { NAME_LIMIT } from './limits';

const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
]);

/** A name as RFC 4514 would write it, first attribute first: `C=US, O=Acme, CN=Root`. For readers, not for comparing. */
export function distinguishedName(name: Der): string {
  const attributes = inside(name, TAG.sequence).flatMap((set) =>
    inside(set, TAG.set).map((pair) => {
      const [type, value] = inside(pair, TAG.sequence);
      const id = oid(type);
      return `${ATTRIBUTES.get(id) ?? id}=${new TextDecoder().decode(value?.value)}`;
    }),
  );
  return attributes.join(', ').slice(0, NAME_LIMIT);
}
