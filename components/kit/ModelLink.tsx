import type { HubSite } from '../../utils/hubs/contract';
import { Name } from './Name';

interface ModelLinkProps {
  readonly id: string;
  /** The hub that has its page; null for a model that is not there, or may not be linked. */
  readonly site: Pick<HubSite, 'model'> | null;
}

/** An id as the hub has them: what goes into an address. */
const ID = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** A model's name, leading to its page on the hub when it has one there. */
export function ModelLink({ id, site }: ModelLinkProps) {
  if (site === null || !ID.test(id)) return <Name text={id} limit={44} />;
  return (
    <a href={site.model(id)} target="_blank" rel="noopener noreferrer">
      <Name text={id} limit={44} />
    </a>
  );
}
