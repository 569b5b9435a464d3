import type { Translate } from '../../utils/model/message';
import type { ReadingMode } from '../../utils/settings/settings';
import { CacheSetting } from './CacheSetting';
import { Choices } from './Choices';
import { ManagedNote } from '../kit/ManagedNote';
import { Mark } from '../kit/Mark';
import { NETWORK_CHOICES, READING_MODES, type NetworkChoice, type OptionsModel } from './options-model';
import { say } from '../kit/text';

interface OptionsViewProps {
  readonly model: OptionsModel;
  readonly t: Translate;
  onNetwork(choice: NetworkChoice): void;
  onReading(choice: ReadingMode): void;
  onHub(id: string, enabled: boolean): void;
  onClearCache(): void;
}

/** The settings, each with what it means; those fixed by an organisation are shown and cannot be changed. */
export function OptionsView({ model, t, onNetwork, onReading, onHub, onClearCache }: OptionsViewProps) {
  const { network, reading, hubs, cache, version, ruleset } = model;
  return (
    <main class="plimsoll options">
      <header class="subject">
        <Mark position={3} size={32} />
        <h1>{say(t, 'options_title')}</h1>
      </header>
      <Choices
        name="network"
        legend={say(t, 'options_network')}
        choices={NETWORK_CHOICES}
        setting={network}
        t={t}
        onChoose={onNetwork}
      />
      <Choices
        name="reading"
        legend={say(t, 'options_reading')}
        choices={READING_MODES}
        setting={reading}
        t={t}
        onChoose={onReading}
      />
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
