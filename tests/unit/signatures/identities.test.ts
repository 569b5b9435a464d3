import { describe, expect, it } from 'vitest';
import { bindingOf, identityBinding } from '../../../utils/signatures/binding';
import { IDENTITY_RULES, PINS } from '../../../utils/signatures/identities';
import { pinFromPem, pinnedRoots } from '../../../utils/signatures/pins';
import { TRUST_ROOT_DATE } from '../../../utils/signatures/trusted-root';
import { OUTCOMES, verdictOn, counted } from '../../../utils/signatures/verdict';
import { SIGNATURE_OUTCOMES, SIGNATURE_VERDICTS } from '../../../utils/model/signature';

const IBM = 'https://sigstore.verify.ibm.com/oauth2';
const GITHUB = 'https://github.com/login/oauth';

describe('identity rules', () => {
  it.each([
    ['Granite-sign@ibm.com', IBM, 'ibm-granite', 'bound'],
    ['Granite-verify@ibm.com', IBM, 'IBM-Granite', 'bound'],
    ['Granite.Preview@ibm.com', IBM, 'ibm-granite', 'bound'],
    ['Granite-sign@ibm.com', IBM, 'somebody', 'other-publisher'],
    ['Granite-sign@ibm.com', GITHUB, 'ibm-granite', 'no-rule'],
    ['Granite-sign@ibm.com.evil.example', IBM, 'ibm-granite', 'no-rule'],
    ['x Granite-sign@ibm.com', IBM, 'ibm-granite', 'no-rule'],
    ['Granite-sign@ibm.com\n', IBM, 'ibm-granite', 'no-rule'],
    ['someone@us.ibm.com', IBM, 'ibm-granite', 'no-rule'],
    ['someone@openai.com', GITHUB, 'openai', 'bound'],
    ['someone@openai.com', IBM, 'openai', 'no-rule'],
    ['someone@notopenai.com', GITHUB, 'openai', 'no-rule'],
    ['a@b@openai.com', GITHUB, 'openai', 'no-rule'],
    ['someone@openai.com', GITHUB, null, 'no-rule'],
  ])('%j by %s for %s: %s', (identity, issuer, publisher, binding) => {
    expect(identityBinding({ identity, issuer }, publisher, false).binding).toBe(binding);
  });

  it('are anchored, lower-case and https', () => {
    for (const { namespace, identity, issuer } of IDENTITY_RULES) {
      expect(namespace).toBe(namespace.toLowerCase());
      expect(identity.source).toMatch(/^\^.*\$$/);
      expect(identity.flags).toBe('');
      expect(issuer).toMatch(/^https:\/\//);
    }
  });

  it('let a trusted instance stand for identities that no rule knows, not for another publisher’s', () => {
    const unknown = { identity: 'a@b.example', issuer: GITHUB };
    expect(identityBinding(unknown, null, true).binding).toBe('pinned');
    const known = { identity: 'someone@openai.com', issuer: GITHUB };
    expect(identityBinding(known, 'somebody', true).binding).toBe('other-publisher');
  });
});

describe('pins', () => {
  it('that ship are roots that can be read, each for some namespace', () => {
    expect(pinnedRoots(PINS)).toHaveLength(PINS.length);
    for (const { certificate, namespaces } of pinnedRoots(PINS)) {
      expect(certificate.extensions.ca).toBe(true);
      expect(namespaces?.length).toBeGreaterThan(0);
    }
  });

  it.each(['', 'no PEM', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'cannot be %j',
    (pem) => {
      expect(pinFromPem('x', pem)).toBeNull();
    },
  );

  it('speak for their namespaces', () => {
    expect(bindingOf(null, 'any')).toEqual({ binding: 'pinned', knownAs: null });
    expect(bindingOf(['a', 'b'], 'B')).toEqual({ binding: 'bound', knownAs: 'b' });
    expect(bindingOf(['a'], 'c')).toEqual({ binding: 'other-publisher', knownAs: 'a' });
    expect(bindingOf([], 'c')).toEqual({ binding: 'no-rule', knownAs: null });
  });
});

describe('verdicts', () => {
  const none = counted([]);
  const all = { ...none, match: 1 };
  it.each([
    ['bound', all, none, true, 'signed'],
    ['pinned', all, none, true, 'signed'],
    ['bound', all, none, false, 'partial'],
    ['bound', none, none, true, 'partial'],
    ['bound', all, { ...none, unsigned: 1 }, true, 'partial'],
    ['bound', all, { ...none, ignored: 1 }, true, 'partial'],
    ['bound', all, { ...none, 'not-comparable': 1 }, true, 'partial'],
    ['bound', { ...all, missing: 1 }, none, true, 'stale'],
    ['bound', { ...all, missing: 1, mismatch: 1 }, none, true, 'mismatch'],
    ['no-rule', all, none, true, 'unbound'],
    ['no-rule', { ...all, mismatch: 1 }, none, true, 'mismatch'],
    ['other-publisher', all, none, true, 'other-publisher'],
    ['other-publisher', { ...all, missing: 1 }, none, true, 'stale'],
    [null, { ...all, mismatch: 1 }, none, true, 'unknown-key'],
  ] as const)('%s: %s', (binding, counts, weighing, complete, verdict) => {
    const given = binding && { binding, knownAs: null };
    expect(verdictOn(given, counts, weighing, complete)).toBe(verdict);
  });

  it('have an outcome each, and only one of them verifies', () => {
    expect(Object.keys(OUTCOMES).toSorted()).toEqual([...SIGNATURE_VERDICTS].toSorted());
    expect(new Set(Object.values(OUTCOMES))).toEqual(new Set(SIGNATURE_OUTCOMES));
    expect(SIGNATURE_VERDICTS.filter((verdict) => OUTCOMES[verdict] === 'verified')).toEqual(['signed']);
  });

  it('know how old the trust root is', () => {
    expect(TRUST_ROOT_DATE).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
