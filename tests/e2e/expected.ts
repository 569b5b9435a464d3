import { signedForReal } from '../hub/sites/huggingface/subjects/signed-for-real';

/** What the row says of a subject; `warning` null when it must not warn. */
export interface Expected {
  readonly openness: string;
  readonly loadRisk: string;
  readonly provenance: string;
  readonly warning: RegExp | null;
}

const SIGNED_FOR_REAL: Readonly<Record<string, Expected>> = {
  'openai/privacy-filter-original': {
    openness: 'T1+ weights only',
    loadRisk: 'Not inspected',
    provenance: 'Identified publisher',
    warning: null,
  },
  'openai/privacy-filter': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'quietfox/scrubber': {
    openness: 'T1+ weights only',
    loadRisk: 'Not inspected',
    provenance: 'Claimed only',
    warning: null,
  },
};

/** By subject; each reasoned from what the subject holds (see its file in tests/hub/sites/huggingface/subjects), not copied from a run. Cards of one line count as none. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'lantern-labs/brook-1b-instruct': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'meridian-research/atlas-8b': {
    openness: 'T1A restricted weights',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'google-bert/bert-base-uncased': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'free-weights-hub/chat-lora-uncut': {
    openness: 'T1+ weights only',
    loadRisk: 'Dangerous',
    provenance: 'Claimed only',
    warning: /posix\.system|unsafe/,
  },
  'polarstack/orca-moe-7b': {
    openness: 'T1+ weights only',
    loadRisk: 'Runs code',
    provenance: 'Identified publisher',
    warning: null,
  },
  'northwind-ai/tern-large': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'haruki-dev/sentiment-roberta-ja': {
    openness: 'T1+ weights only',
    loadRisk: 'Restricted pickle',
    provenance: 'Claimed only',
    warning: null,
  },
  'quantcellar/brook-1b-instruct-GGUF': {
    openness: 'T1+ weights only',
    loadRisk: 'Not inspected',
    provenance: 'Claimed only',
    warning: null,
  },
  'quantcellar/atlas-8b-awq': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'tidal-ai/coracle-vl-3b': {
    openness: 'T1U restricted weights',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'soundhollow/murmur-tts': {
    openness: 'T1N restricted weights',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'quietfox/vit-plant-disease': {
    openness: 'T1U restricted weights',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'brookworks/brook-embed-small': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'freshpaint/sd-watercolor-lora': {
    openness: 'T1R restricted weights',
    loadRisk: 'Not inspected',
    provenance: 'Claimed only',
    warning: null,
  },
  'museum-of-ml/field-notes-bert': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'chorus-speech/common-voices-1500': {
    openness: 'T1 weights only',
    loadRisk: 'Not inspected',
    provenance: 'Identified publisher',
    warning: null,
  },
  'toolbox-ml/format-zoo': {
    openness: 'T1+ weights only',
    loadRisk: 'Not inspected',
    provenance: 'Claimed only',
    warning: null,
  },
  'lantern-labs/Brook-2.5-0.5B.v1.1': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'mohsen-like/pytorch_model.bin': {
    openness: 'T1+ weights only',
    loadRisk: 'Restricted pickle',
    provenance: 'Claimed only',
    warning: null,
  },
  'glasswing/heron-70b-chat': {
    openness: 'T2 open weights',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'emoji-lab/names-that-bite': {
    openness: 'T1+ weights only',
    loadRisk: 'Restricted pickle',
    provenance: 'Claimed only',
    warning: null,
  },
  'newcomer2026/brook-1b-lnstruct': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'tidal-ai/coracle-mini': {
    openness: 'T1+ weights only',
    loadRisk: 'Dangerous',
    provenance: 'Identified publisher',
    warning: /posix\.getpid/,
  },
  'openwater/plankton-1b': {
    openness: 'T4+ open pipeline',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'openwater/plankton-1b-checkpoints': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'yunhai/yunhai-0.5b': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Identified publisher',
    warning: null,
  },
  'deckhand/broken-0.5b': {
    openness: 'T1U restricted weights',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'deckhand/plankton-1b-chat': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'quantcellar/plankton-1b-chat-gptq': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'deckhand/mirror-1b': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'deckhand/wheel-a': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'deckhand/wheel-b': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'deckhand/wheel-c': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'deckhand/orphan-1b': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'deckhand/collector-0.5b': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  'deckhand/tides-0.5b': {
    openness: 'T1+ weights only',
    loadRisk: 'Data only',
    provenance: 'Claimed only',
    warning: null,
  },
  // There only beside the shared inputs.
  ...(signedForReal().length > 0 ? SIGNED_FOR_REAL : {}),
};
