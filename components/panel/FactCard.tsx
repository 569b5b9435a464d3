import type { ComponentChildren } from 'preact';
import type { BaseModelFact } from '../../utils/facts/lineage';
import type { LicenseFact } from '../../utils/facts/access';
import type { PublisherFact } from '../../utils/facts/publisher';
import type { Translate } from '../../utils/model/message';
import type { Slot } from '../../utils/model/slot';
import { Name } from '../kit/Name';
import type { PanelReport } from '../kit/panel-model';
import { keyPart, say } from '../kit/text';

interface FactCardProps {
  readonly facts: NonNullable<PanelReport['facts']>;
  readonly t: Translate;
}

/** Whose model it is, on what terms, and from which it was made. */
export function FactCard({ facts, t }: FactCardProps) {
  const show = <Value,>(slot: Slot<Value>, view: (value: Value) => ComponentChildren) =>
    slot.state === 'collected' ? (
      view(slot.value)
    ) : (
      <span class="absent">
        {say(t, `reason_${keyPart(slot.state === 'failed' ? slot.error : slot.why)}`)}
      </span>
    );
  return (
    <dl class="facts">
      <dt>{say(t, 'fact_license')}</dt>
      <dd>{show(facts.license, (license) => licenseText(license, t))}</dd>
      <dt>{say(t, 'fact_publisher')}</dt>
      <dd>{show(facts.publisher, (publisher) => publisherText(publisher, t))}</dd>
      <dt>{say(t, 'fact_baseModels')}</dt>
      <dd>{show(facts.baseModels, (models) => baseModelTexts(models, t))}</dd>
    </dl>
  );
}

function licenseText({ ids, name, file }: LicenseFact, t: Translate) {
  const names = name === null ? ids : [...ids, name];
  if (names.length === 0 && file === null) return say(t, 'license_none');
  return (
    <>
      <Name text={names.join(', ')} limit={60} /> {file !== null && <Name text={file} limit={32} mono />}
    </>
  );
}

const publisherText = ({ name, displayName, kind }: PublisherFact, t: Translate) => (
  <>
    <Name text={displayName === '' ? name : displayName} limit={40} /> <Name text={name} limit={32} mono />{' '}
    <span class="absent">{say(t, `publisher_${kind}`)}</span>
  </>
);

const baseModelTexts = (models: readonly BaseModelFact[], t: Translate) =>
  models.length === 0
    ? say(t, 'base_models_none')
    : models.map(({ id, relation }) => (
        <div key={id}>
          <Name text={id} limit={44} /> <span class="absent">{say(t, `relation_${relation}`)}</span>
        </div>
      ));
