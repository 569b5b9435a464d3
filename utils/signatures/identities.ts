import type { Pin } from './pins';

/** Whose identities sign for a namespace of the hub (facts/PROVENANCE §1.5.8). */
export interface IdentityRule {
  readonly namespace: string;
  /** Of the whole identity (the certificate's alternative name). */
  readonly identity: RegExp;
  /** Who vouched for it; an address proves nothing without its issuer. */
  readonly issuer: string;
}

/** As seen on these publishers' own repositories (facts/PROVENANCE §1.3, measured 2026-09-10). */
export const IDENTITY_RULES: readonly IdentityRule[] = [
  {
    namespace: 'ibm-granite',
    identity: /^Granite[-.](?:sign|verify|Preview)@ibm\.com$/,
    issuer: 'https://sigstore.verify.ibm.com/oauth2',
  },
  {
    namespace: 'openai',
    identity: /^[A-Za-z0-9][A-Za-z0-9._-]*@openai\.com$/,
    issuer: 'https://github.com/login/oauth',
  },
];

const NVIDIA_AGENT_ROOT = `-----BEGIN CERTIFICATE-----
MIICRTCCAcygAwIBAgIUeJdY3rV86EdvFmG7L8LJBsyQFYkwCgYIKoZIzj0EAwMw
UTELMAkGA1UEBhMCVVMxGzAZBgNVBAoMEk5WSURJQSBDb3Jwb3JhdGlvbjElMCMG
A1UEAwwcTlZJRElBIEFnZW50IENhcGFiaWxpdGllcyBDQTAgFw0yNjA0MDEwMDAw
MDBaGA85OTk5MTIzMTIzNTk1OVowUTELMAkGA1UEBhMCVVMxGzAZBgNVBAoMEk5W
SURJQSBDb3Jwb3JhdGlvbjElMCMGA1UEAwwcTlZJRElBIEFnZW50IENhcGFiaWxp
dGllcyBDQTB2MBAGByqGSM49AgEGBSuBBAAiA2IABAYpiXCDjJ9NT2eSDhyHJVSw
1Tbze18cGG2F/578oWvHxg23eQAhNRYdq88i1iOshZSO6C29doKui5Xpmo/7Ctw9
Sx4PP2RzOmIuOLCuTdNtKcTRwi4GEsd5BAFvWj42M6NjMGEwHQYDVR0OBBYEFItn
oAjjfuCEUvzyvWyI2vOGvwPjMB8GA1UdIwQYMBaAFItnoAjjfuCEUvzyvWyI2vOG
vwPjMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMAoGCCqGSM49BAMD
A2cAMGQCMCwtAjWLaNwgGWNCgdyNoTyvNhqWRECRJV2r3+7w8g0PL6NHLOsbkgE0
9BH95h8XlgIwTaQmbbUh2ChAJ5TA1wRiVDnCcvbzHlZl2jM2FcwQQZlk19LOAbyG
MRixbu2Ww/rj
-----END CERTIFICATE-----
`;

/** Roots and keys that ship. Any other must come from the reader. */
export const PINS: readonly Pin[] = [
  {
    kind: 'root',
    name: 'NVIDIA Agent Capabilities CA',
    pem: NVIDIA_AGENT_ROOT,
    namespaces: ['nvidia'],
  },
];
