import { generate } from 'selfsigned';

const NAMES = ['huggingface.co', 'hf.co', '*.hf.co', 'cdn-lfs.huggingface.co', 'localhost'];

/** A self-signed certificate for every host the replica hub stands in for. */
export async function createCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'huggingface.co' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: NAMES.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key, cert };
}
