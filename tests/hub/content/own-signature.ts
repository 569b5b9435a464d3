import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { whole, type ByteSource } from './source';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** A key of the replica's own, new with every run: nothing that ships knows it. */
const KEY = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

const USUAL_BYTES = 71;

/** Its public half, as a test may pin it. */
export const OWN_KEY_PEM = KEY.publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** What a bundle calls the key. */
export const OWN_KEY_HINT = createHash('sha256').update(OWN_KEY_PEM).digest('hex');

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

/** A bundle of OpenSSF model signing (key method) over these files, signed with the replica's own key. */
export function ownSignature(
  files: readonly { readonly path: string; readonly source: ByteSource }[],
): string {
  const digests = files.map(({ path, source }) => ({ name: path, digest: sha256(whole(source)) }));
  const payload = Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        {
          name: 'model',
          digest: { sha256: sha256(Buffer.concat(digests.map(({ digest }) => digest))).toString('hex') },
        },
      ],
      predicateType: 'https://model_signing/signature/v1.0',
      predicate: {
        resources: digests.map(({ name, digest }) => ({
          name,
          digest: digest.toString('hex'),
          algorithm: 'sha256',
        })),
        serialization: { method: 'files', hash_type: 'sha256', allow_symlinks: false },
      },
    }),
  );
  const signed = Buffer.concat([
    Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `),
    payload,
  ]);
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      publicKey: { hint: OWN_KEY_HINT },
      tlogEntries: [],
    },
    dsseEnvelope: {
      payload: payload.toString('base64'),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ sig: signatureOf(signed).toString('base64'), keyid: '' }],
    },
  });
}

/** Of the usual length, which varies by a few bytes: the bundle's size is the same in every run. */
function signatureOf(signed: Buffer): Buffer {
  for (;;) {
    const signature = sign('sha256', signed, KEY.privateKey);
    if (signature.length === USUAL_BYTES) return signature;
  }
}
