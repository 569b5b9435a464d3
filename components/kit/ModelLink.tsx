import { Name } from './Name';

interface ModelLinkProps {
  readonly id: string;
  /** The hub's origin; null for a model that is not there, or may not be linked. */
  readonly hub: string | null;
}

/** An id as the hub has them: what goes into an address. */
const ID = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** A model's name, leading to its page on the hub when it has one there. */
export function ModelLink({ id, hub }: ModelLinkProps) {
  if (hub === null || !ID.test(id)) return <Name text={id} limit={44} />;
  return (
    <a href={`${hub}/${id}`} target="_blank" rel="noopener noreferrer">
      <Name text={id} limit={44} />
    </a>
  );
}
