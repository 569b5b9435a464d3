import { generate } from 'selfsigned';
import { SITES } from './sites';

/** A self-signed certificate for every host the replica stands in for. */
export async function createCertificate(): Promise<{ key: string; cert: string }> {
  const names = SITES.flatMap(({ hosts }) => hosts);
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Plimsoll replica' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key, cert };
}
