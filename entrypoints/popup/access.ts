import type { Access } from '../../components/panel/AccessNote';
import { browser } from '../../utils/browser';
import { allowHub, hubWithoutAccess } from '../../utils/messaging/allow-hub';

/** Which hub the reader does not let us see, kept up to date; `onChange` is called when that changes. */
export function watchAccess(onChange: () => void): () => Access | null {
  const { permissions } = browser;
  let access: Access | null = null;
  const check = (): void =>
    void hubWithoutAccess(permissions).then((hub) => {
      if (access?.hub === hub?.name) return;
      access = hub && { hub: hub.name, onAllow: () => void allowHub(permissions, hub) };
      onChange();
    });
  permissions.onAdded.addListener(check);
  permissions.onRemoved.addListener(check);
  check();
  return () => access;
}
