import type { LookKind } from '../contract';
import { answer, CLEAN, file, MASKED, UNSAFE } from '../change';

const EVIDENCE = 'S2.6 a redirect reaches a host without permission';
/** Another site of the replica: reached, it would be seen in the hub's log. */
const ELSEWHERE = 'https://toyhub.example/api/models/acme/pebble-1';

const api = (name: string, to: string): LookKind => ({
  name: `the API leads ${name}`,
  group: 'redirects',
  where: 'node',
  evidence: [EVIDENCE],
  visits: [{ model: UNSAFE, hostility: answer(UNSAFE, { kind: 'redirect', to }) }],
});
const bytes = (name: string, to: string): LookKind => ({
  name: `a file leads ${name}`,
  group: 'redirects',
  where: 'node',
  evidence: [EVIDENCE],
  visits: [
    { model: MASKED, hostility: file(MASKED, { kind: 'redirect', to }) },
    { model: MASKED, again: true, wants: 'same' },
  ],
});

/** Answers that lead elsewhere. What only a browser's own fence stops is among the kinds of the browsers. */
export const REDIRECTS: readonly LookKind[] = [
  api('to another site', ELSEWHERE),
  api('to a code host', 'https://api.github.com/repos/a/b'),
  api('to itself, for ever', `https://huggingface.co/api/models/${UNSAFE}`),
  api('to a clean model', `https://huggingface.co/api/models/${CLEAN}`),
  api('to this machine', 'https://127.0.0.1:1/'),
  api('to plain http', 'http://huggingface.co/api/models/x'),
  api('to data:', 'data:application/json,{"id":"x"}'),
  api('to file:', 'file:///etc/passwd'),
  api('to another port', 'https://huggingface.co:8443/api/models/x'),
  api('nowhere', ''),
  bytes('to itself, for ever', `https://huggingface.co/${MASKED}/resolve/main/pytorch_model.bin`),
  bytes('to this machine', 'https://127.0.0.1:1/'),
  bytes('to data:', 'data:application/octet-stream;base64,gAJ9Lg=='),
  bytes('to a file of a clean model', `https://huggingface.co/${CLEAN}/resolve/main/model.safetensors`),
  bytes('to a page', `https://huggingface.co/${CLEAN}`),
];
