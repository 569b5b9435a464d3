import type { SignatureFact, SignerFact } from '../../utils/facts/signature';
import type { Translate } from '../../utils/model/message';
import { Name } from '../kit/Name';
import { SignedFiles } from './SignedFiles';
import { keyPart, say } from '../kit/text';

interface SignatureCardProps {
  readonly fact: SignatureFact;
  readonly t: Translate;
  /** ms since the epoch. */
  readonly now: number;
}

/** Outcomes with a colour of their own; the others are grey. */
const TONES: Readonly<Partial<Record<SignatureFact['verdict'], 'good' | 'warn' | 'alarm'>>> = {
  signed: 'good',
  partial: 'warn',
  stale: 'warn',
  'other-publisher': 'warn',
  mismatch: 'alarm',
  invalid: 'alarm',
};

/** One signature bundle: who signed, how and when, what it covers, and what that proves. */
export function SignatureCard({ fact, t, now }: SignatureCardProps) {
  const { path, verdict, method, signer, knownAs, trustRoot, files } = fact;
  return (
    <article class={`signature ${TONES[verdict] ?? 'quiet'}`}>
      <p class="signature-head">
        <Name text={path} limit={44} mono />{' '}
        <span class="chip word">{say(t, `signature_verdict_${keyPart(verdict)}`)}</span>
      </p>
      <dl class="facts">
        <dt>{say(t, 'signature_signer')}</dt>
        <dd>
          {signer === null ? (
            <span class="absent">{say(t, 'signature_signer_none')}</span>
          ) : (
            <Signer signer={signer} t={t} />
          )}
          {knownAs !== null && (
            <p class="more">
              {say(t, 'signature_known_as')} <Name text={knownAs} limit={40} mono />
            </p>
          )}
        </dd>
        <dt>{say(t, 'signature_method')}</dt>
        <dd>{say(t, `signature_method_${method}`)}</dd>
        {trustRoot !== null && (
          <>
            <dt>{say(t, 'signature_trust_root')}</dt>
            <dd>{say(t, 'signature_trust_root_age', trustRoot, monthsSince(trustRoot, now))}</dd>
          </>
        )}
        {files.length > 0 && (
          <>
            <dt>{say(t, 'signature_coverage')}</dt>
            <dd>
              <Coverage fact={fact} t={t} />
            </dd>
          </>
        )}
      </dl>
      {files.length > 0 && <SignedFiles fact={fact} t={t} />}
      <Meaning verdict={verdict} t={t} />
    </article>
  );
}

/** As long as months are on average. */
const MONTH_MS = 30.44 * 86_400_000;

const monthsSince = (date: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(date)) / MONTH_MS)) || 0;

const day = (at: number): string => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : '?');

function Signer({ signer, t }: { readonly signer: SignerFact; readonly t: Translate }) {
  switch (signer.kind) {
    case 'identity':
      return (
        <>
          <Name text={signer.identity} limit={64} />
          <p class="more">
            {say(t, 'signature_issuer')} <Name text={signer.issuer} limit={64} />
          </p>
          <p class="more">{say(t, `signature_seen_by_${signer.seenBy}`, day(signer.signedAt))}</p>
          {signer.ahead && <p class="more">{say(t, 'signature_ahead')}</p>}
        </>
      );
    case 'certificate':
      return (
        <>
          <Name text={signer.subject} limit={64} />
          <p class="more">
            {say(t, 'signature_root')} <Name text={signer.pinned ?? signer.root} limit={64} />
          </p>
          <p class="more">{say(t, 'signature_valid', day(signer.notBefore), day(signer.notAfter))}</p>
          {signer.expired && <p class="more">{say(t, 'signature_expired')}</p>}
        </>
      );
    case 'key':
      return (
        <>
          <Name text={signer.pinned ?? signer.hint} limit={40} mono />
          <p class="more">{say(t, signer.checked ? 'signature_no_time' : 'signature_key_absent')}</p>
        </>
      );
  }
}

function Coverage({ fact, t }: Pick<SignatureCardProps, 'fact' | 't'>) {
  const { weighing, counts } = fact;
  const { missing, ...here } = weighing;
  const of = Object.values(here).reduce((sum, one) => sum + one, 0);
  const documents = counts.mismatch - weighing.mismatch;
  return (
    <>
      {say(t, 'signature_covered', here.match, of)}
      {missing > 0 && <p class="more">{say(t, 'signature_missing', missing)}</p>}
      {documents > 0 && <p class="more">{say(t, 'signature_documents', documents)}</p>}
    </>
  );
}

/** Only what was checked against the listing proves anything; the rest says so. */
function Meaning({ verdict, t }: { readonly verdict: SignatureFact['verdict']; readonly t: Translate }) {
  const proves = verdict === 'signed' || verdict === 'partial' ? verdict : 'nothing';
  return (
    <div class="signature-meaning">
      <p class="more">{say(t, `signature_proves_${proves}`)}</p>
      <p class="more">{say(t, 'signature_proves_not')}</p>
    </div>
  );
}
