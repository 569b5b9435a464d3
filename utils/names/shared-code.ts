/** Repositories of code that everyone uses, as `owner/name`: a link to one gives nobody's training code. */
export const SHARED_CODE =
  /^(?:huggingface|pytorch|tensorflow|google\/(?:jax|flax|sentencepiece|seqio)|google-research\/(?:t5x|bert)|jax-ml|nvidia\/(?:nemo|megatron-lm|apex)|microsoft\/(?:deepspeed\w*|megatron-deepspeed|lora)|deepspeedai|facebookresearch\/(?:fairseq|xformers|flash-attention|faiss)|axolotl-ai-cloud|openaccess-ai-collective|unslothai|hiyouga|dao-ailab|hpcaitech|vllm-project|sgl-project|ggml-org|ggerganov|ollama|mlc-ai|langchain-ai|ukplab|eleutherai\/(?:lm-evaluation-harness|gpt-neox)|open-compass|internlm\/opencompass|embeddings-benchmark|stanford-crfm\/helm|bigcode-project\/bigcode-evaluation-harness|volcengine\/verl|openrlhf|modelscope|turboderp|autogptq|panqiwei|casper-hansen|timdettmers|bitsandbytes-foundation|rasbt|lightning-ai|arcee-ai\/mergekit|cg123\/mergekit|mosaicml\/(?:composer|streaming))(?:\/|$)/i;

/** Paths of a code host that hold a document, a picture or weights, and no code. */
const NO_CODE =
  /\.(?:pdf|md|png|jpe?g|svg|gif|webp|safetensors|ckpt|bin|pth?|gguf)(?:$|[?#])|\/(?:issues|releases|discussions|wiki|stargazers|network|actions)(?:\/|$)/i;

/** A folder or file of a repository: of shared code it may be the part that is one model's. */
const PART = /\/(?:tree|blob)\/[^/]+\/./;

/** Whether a link to a code host may lead to code that is this model's own. */
export const mayHoldOwnCode = (id: string | null, url: string): boolean =>
  !NO_CODE.test(url) && (PART.test(url) || id === null || !SHARED_CODE.test(id));
