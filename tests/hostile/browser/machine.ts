import type { Session } from '../../e2e/contract';

interface StoredSettings {
  readonly network: string;
  readonly usage: object;
}

/** What the options page would say: the settings in force, and how much is kept. */
export async function settings(session: Session): Promise<StoredSettings> {
  const answer = await session.inExtension(() => browser.runtime.sendMessage({ type: 'options' }));
  const { settings: inForce, usage } = answer as { settings: { network: string }; usage: object };
  return { network: inForce.network, usage };
}

/** Spoils a field of every stored row of the reports, as a crash or another program may. */
export function damage(session: Session, field: string, value: unknown): Promise<void> {
  return session.inExtension(
    (name, given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('plimsoll');
        opening.addEventListener('error', () => reject(new Error('the database does not open')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('rows', 'readwrite');
          const cursor = transaction.objectStore('rows').openCursor();
          cursor.addEventListener('success', () => {
            const at = cursor.result;
            if (at === null) return;
            const row = at.value as Record<string, unknown>;
            row[name] = given;
            at.update(row);
            at.continue();
          });
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    field,
    value,
  );
}

declare const browser: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
