import { generate } from 'selfsigned';

// A wildcard stands for one label only.
const NAMES = [
  'huggingface.co',
  'cdn-lfs.huggingface.co',
  'hf.co',
  '*.hf.co',
  '*.aws.cdn.hf.co',
  '*.gcp.cdn.hf.co',
  '*.xethub.hf.co',
  '*.xethub-eu.hf.co',
];

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
