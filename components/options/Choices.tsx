import type { Translate } from '../../utils/model/message';
import { ManagedNote } from '../kit/ManagedNote';
import { keyPart, say } from '../kit/text';

interface ChoicesProps<Choice extends string> {
  /** Of the setting; texts are `name_choice` and `name_choice_help`. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly setting: { readonly value: Choice; readonly managed: boolean };
  readonly t: Translate;
  onChoose(choice: Choice): void;
}

/** One setting with a few values, each with what it means. */
export function Choices<Choice extends string>(props: ChoicesProps<Choice>) {
  const { name, legend, choices, setting, t, onChoose } = props;
  return (
    <fieldset disabled={setting.managed}>
      <legend>{legend}</legend>
      {setting.managed && <ManagedNote t={t} />}
      {choices.map((choice) => (
        <label key={choice} class="choice">
          <input
            type="radio"
            name={name}
            value={choice}
            checked={setting.value === choice}
            onChange={() => onChoose(choice)}
          />
          <span>
            {say(t, `${name}_${keyPart(choice)}`)}
            <small>{say(t, `${name}_${keyPart(choice)}_help`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
