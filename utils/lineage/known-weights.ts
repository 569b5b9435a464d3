// Made by scripts/make-known-weights.ts from listings of files (docs/lineage.md). Change those, then run it again.

export const MODELS: readonly string[] = [
  'Bingsu/adetailer',
  'OuteAI/OuteTTS-0.2-500M-GGUF',
  'TheBloke/CodeLlama-7B-Instruct-GGUF',
  'openai-community/gpt2',
  'openai/privacy-filter',
];

export const PATHS: readonly string[] = [
  'OuteTTS-0.2-500M-FP16.gguf',
  'OuteTTS-0.2-500M-Q2_K.gguf',
  'OuteTTS-0.2-500M-Q3_K_L.gguf',
  'OuteTTS-0.2-500M-Q3_K_M.gguf',
  'OuteTTS-0.2-500M-Q3_K_S.gguf',
  'OuteTTS-0.2-500M-Q4_0.gguf',
  'OuteTTS-0.2-500M-Q4_1.gguf',
  'OuteTTS-0.2-500M-Q4_K_M.gguf',
  'OuteTTS-0.2-500M-Q4_K_S.gguf',
  'OuteTTS-0.2-500M-Q5_0.gguf',
  'OuteTTS-0.2-500M-Q5_1.gguf',
  'OuteTTS-0.2-500M-Q5_K_M.gguf',
  'OuteTTS-0.2-500M-Q5_K_S.gguf',
  'OuteTTS-0.2-500M-Q6_K.gguf',
  'OuteTTS-0.2-500M-Q8_0.gguf',
  'codellama-7b-instruct.Q4_K_S.gguf',
  'codellama-7b-instruct.Q6_K.gguf',
  'config.json',
  'face_yolov8n.pt',
  'model.safetensors',
  'original/config.json',
  'original/model.safetensors',
];

/** Base64 rows, sorted: the first 8 bytes of a file's SHA-256, 2 bytes for its model, 2 for its path. */
export const INDEX = `
Cz4s/tDsP4sAAQACDQccbVi0RXAAAQAJFlFLF4Rst+0AAQAEJI38ORGGnsQAAwATKyOpHiAgLx4AAQAOLkTSt64ou+MAAgAPL1Fs
2cFhgYMAAgAQXUtVIChpmRsAAQAHcLZA+PYLHPAAAAASf3X4GOgtkcYAAQADf4boNNATbjwAAQAInCYsvmigyKUABAAVojo6Sswa
sigAAQABpx2olRQvaNgAAQAAsDfpwI4pj4kAAQAMsSU311b3J5oAAQAKwEN2G/dtMp8AAQAG27ugRUmgn3MAAQAF3Kc7RzjP1XEA
AQAN+7oTiYtM5/IAAQAL
`;

/** The same of configuration files, by SHA-256 or git blob id. */
export const CONFIG_INDEX = `
BIogYEo2It4ABAAUEMZkYeTBCdsAAwAR
`;
