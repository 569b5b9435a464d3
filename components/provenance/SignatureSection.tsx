import type { Facts } from '../../utils/facts/facts';
import type { Translate } from '../../utils/model/message';
import { Section } from '../kit/Section';
import { SignatureCard } from './SignatureCard';
import { keyPart, say } from '../kit/text';

interface SignatureSectionProps {
  readonly signatures: Facts['signatures'];
  readonly t: Translate;
  /** ms since the epoch. */
  readonly now: number;
}

/** The signature bundles of a model, each on a card; or that there is none, or why none was looked at. */
export function SignatureSection({ signatures, t, now }: SignatureSectionProps) {
  const title = say(t, 'signature_section');
  if (signatures.state !== 'collected') {
    const reason = say(
      t,
      `reason_${keyPart(signatures.state === 'failed' ? signatures.error : signatures.why)}`,
    );
    return (
      <Section title={title} note={say(t, 'check_not_looked_at')}>
        <p class="more">{say(t, 'signature_not_looked_at', reason)}</p>
      </Section>
    );
  }
  const { value } = signatures;
  return (
    <Section title={title} note={String(value.length)}>
      {value.length === 0 ? (
        <p class="more">{say(t, 'signature_none')}</p>
      ) : (
        <div class="signatures">
          {value.map((fact) => (
            <SignatureCard key={fact.path} fact={fact} t={t} now={now} />
          ))}
        </div>
      )}
    </Section>
  );
}
