import type { Translate } from '../utils/model/message';
import { CacheSetting } from './CacheSetting';
import { ManagedNote } from './ManagedNote';
import { Mark } from './Mark';
import { NETWORK_CHOICES, type NetworkChoice, type OptionsModel } from './options-model';
import { keyPart, say } from './text';

interface OptionsViewProps {
  readonly model: OptionsModel;
  readonly t: Translate;
  onNetwork(choice: NetworkChoice): void;
  onHub(id: string, enabled: boolean): void;
  onClearCache(): void;
}

/** The settings, each with what it means; those fixed by an organisation are shown and cannot be changed. */
export function OptionsView({ model, t, onNetwork, onHub, onClearCache }: OptionsViewProps) {
  const { network, hubs, cache, version, ruleset } = model;
  return (
    <main class="plimsoll options">
      <header class="subject">
        <Mark position={3} size={32} />
        <h1>{say(t, 'options_title')}</h1>
      </header>
      <fieldset disabled={network.managed}>
        <legend>{say(t, 'options_network')}</legend>
        {network.managed && <ManagedNote t={t} />}
        {NETWORK_CHOICES.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name="network"
              value={choice}
              checked={network.value === choice}
              onChange={() => onNetwork(choice)}
            />
            <span>
              {say(t, `network_${keyPart(choice)}`)}
              <small>{say(t, `network_${keyPart(choice)}_help`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset disabled={hubs.managed}>
        <legend>{say(t, 'options_hubs')}</legend>
        {hubs.managed && <ManagedNote t={t} />}
        {hubs.list.map(({ id, name, enabled }) => (
          <label key={id} class="choice">
            <input
              type="checkbox"
              name="hub"
              value={id}
              checked={enabled}
              onChange={(event) => onHub(id, event.currentTarget.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <CacheSetting cache={cache} t={t} onClear={onClearCache} />
      <section class="about-us">
        <h2>{say(t, 'options_about')}</h2>
        <p>{say(t, 'options_privacy')}</p>
        <p class="more">{say(t, 'options_version', version, ruleset)}</p>
      </section>
    </main>
  );
}
