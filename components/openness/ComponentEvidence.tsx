import { useEffect, useRef } from 'preact/hooks';
import type { ComponentReading } from '../../utils/model/component';
import type { Finding } from '../../utils/model/finding';
import type { Translate } from '../../utils/model/message';
import { FindingItem, findingKey } from '../kit/FindingItem';
import { Name } from '../kit/Name';
import { keyPart, say } from '../kit/text';

interface ComponentEvidenceProps {
  readonly id: string;
  readonly reading: ComponentReading;
  readonly findings: readonly Finding[];
  readonly origins: ReadonlySet<string>;
  readonly t: Translate;
  onClose(): void;
}

/** What one component's state rests on: the state in a sentence, how it is known, the licence, the findings. */
export function ComponentEvidence({ id, reading, findings, origins, t, onClose }: ComponentEvidenceProps) {
  const name = say(t, `component_${keyPart(reading.id)}`);
  const box = useRef<HTMLElement>(null);
  // It opens below the grid, which may be out of sight in a popup.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [reading.id]);
  return (
    <section ref={box} id={id} class="component-evidence" aria-label={say(t, 'component_evidence', name)}>
      <header>
        <h2>{name}</h2>
        <button type="button" class="link" onClick={onClose}>
          {say(t, 'action_close')}
        </button>
      </header>
      <p aria-live="polite">{say(t, `component_state_${keyPart(reading.state)}_help`)}</p>
      {findings.length > 0 && <p class="more">{say(t, `component_grade_${reading.grade.toLowerCase()}`)}</p>}
      {reading.state !== 'not-collected' && (
        <p class="more">
          {reading.license === null ? (
            say(t, 'component_license_unknown')
          ) : (
            <>
              {say(t, 'component_license')} <Name text={reading.license} limit={60} />
            </>
          )}
        </p>
      )}
      {findings.length > 0 && (
        <ul class="findings">
          {findings.map((finding) => (
            <FindingItem key={findingKey(finding)} finding={finding} origins={origins} t={t} />
          ))}
        </ul>
      )}
    </section>
  );
}
