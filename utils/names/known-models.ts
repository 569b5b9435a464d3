// Made by scripts/make-protected-names.ts from data/top_models.json, as of 2026-08-22. Change those, then run it again.

/** `owner/`, then that owner's models, best known first; behind `:` the day it was made since 1970, base 36. */
export const MODELS = `
sentence-transformers/ all-MiniLM-L6-v2:ep9 paraphrase-multilingual-MiniLM-L12-v2:ep9
all-mpnet-base-v2:ep9 paraphrase-multilingual-mpnet-base-v2:ep9 all-MiniLM-L12-v2:ep9
paraphrase-MiniLM-L6-v2:ep9 all-distilroberta-v1:ep9 paraphrase-MiniLM-L3-v2:ep9
paraphrase-mpnet-base-v2:ep9 multi-qa-mpnet-base-dot-v1:ep9 Qwen/ Qwen3-VL-2B-Instruct:fq4
Qwen3-0.6B:fl9 Qwen3-8B:fl9 Qwen2.5-7B-Instruct:ff2 Qwen3.5-9B:ftr Qwen2.5-1.5B-Instruct:ff3
Qwen3.6-35B-A3B-FP8:fv2 Qwen3-4B-Instruct-2507:fo1 Qwen2.5-VL-7B-Instruct:fiq Qwen3.6-27B-FP8:fv8
Qwen3-Embedding-0.6B:fma Qwen2.5-3B-Instruct:ff3 Qwen3-32B:fl9 Qwen3.5-4B:ftr Qwen3-1.7B:fl9
Qwen2.5-VL-3B-Instruct:fiq Qwen3.6-27B:fv8 Qwen2.5-0.5B-Instruct:ff2 Qwen3.6-35B-A3B:fv2
Qwen3-VL-8B-Instruct:fpw Qwen3-4B:fl9 Qwen2.5-7B-Instruct-AWQ:ff3 Qwen3-ASR-1.7B:fsx
Qwen2-1.5B-Instruct:fc5 Qwen3-ASR-0.6B:fsx Qwen3-Embedding-4B:fma Qwen3-VL-4B-Instruct:fpw
Qwen3.5-35B-A3B:fto Qwen2-VL-7B-Instruct:fej Qwen3.5-27B:fto Qwen2.5-14B-Instruct:ff2
Qwen3-VL-8B-Instruct-FP8:fpw Qwen3.5-2B:fts Qwen3-TTS-12Hz-1.7B-Base:fsq Qwen3.5-0.8B:fts
Qwen3-Embedding-8B:fma Qwen3-VL-32B-Instruct:fq4 Qwen3-30B-A3B:fl9 Qwen3-Reranker-4B:fma
Qwen3-Reranker-0.6B:fm5 Qwen2-VL-2B-Instruct:fej Qwen-72B:f6v Qwen2.5-Coder-14B-Instruct:fgh
Qwen3-Coder-30B-A3B-Instruct:fnw Qwen3-14B:fl9 Qwen2.5-0.5B:ff1 Qwen3-TTS-12Hz-1.7B-CustomVoice:fsq
Qwen2.5-14B-Instruct-AWQ:ff3 Qwen2.5-Coder-7B-Instruct:ff3 Qwen3-0.6B-FP8 Qwen3-14B-AWQ:fld
Qwen3Guard-Gen-0.6B Qwen3.5-122B-A10B:fto Qwen3-VL-Embedding-8B:fsc Qwen2.5-32B-Instruct:ff3
Qwen2.5-VL-32B-Instruct-AWQ:fkd Qwen3-30B-A3B-Instruct-2507:fnt Qwen3.8-27B-FP8:fye Qwen2.5-7B
Qwen3-Coder-Next-FP8:ft1 Qwen3.5-122B-A10B-FP8:ftp Qwen3-4B-Base Qwen3-VL-Reranker-2B:fsc
Qwen3.8-27B:fy6 Qwen2.5-VL-7B-Instruct-AWQ:fja Qwen2-VL-7B-Instruct-AWQ:fek
Qwen3-VL-235B-A22B-Instruct:fpd Qwen3-8B-AWQ:flf Qwen3-VL-4B-Thinking Qwen3.5-27B-FP8
Qwen2.5-Coder-7B Qwen2.5-Coder-32B-Instruct-AWQ:fgk Qwen3.5-397B-A17B:ftg Qwen2.5-Omni-3B:flc
Qwen3.5-35B-A3B-FP8 Qwen3-TTS-12Hz-0.6B-CustomVoice:fsq Qwen2.5-32B-Instruct-AWQ
Qwen2.5-Coder-32B-Instruct:fgh Qwen2.5-Coder-14B-Instruct-AWQ Qwen3.5-397B-A17B-FP8
Qwen3-Coder-Next:fsz Qwen3.5-35B-A3B-GPTQ-Int4 Qwen2-0.5B-Instruct Qwen2.5-1.5B-Instruct-AWQ
Qwen2.5-1.5B Qwen3-VL-8B-Thinking Qwen3-32B-AWQ Qwen2.5-72B-Instruct-AWQ Qwen3-4B-Instruct-2507-FP8
Qwen2-7B-Instruct Qwen2.5-Math-7B Qwen3-235B-A22B:fl9 Qwen3-4B-AWQ Qwen2.5-Coder-1.5B
Qwen3-1.7B-Base Qwen3-Coder-30B-A3B-Instruct-FP8 Qwen2.5-Coder-7B-Instruct-GPTQ-Int4
Qwen2.5-32B-Instruct-GPTQ-Int4 Qwen2.5-3B-Instruct-AWQ Qwen-Image-Edit-2509:fpd Qwen2.5-72B-Instruct
Qwen2.5-Omni-7B:fk9 Qwen3-Next-80B-A3B-Instruct:fp0 Qwen-Image:fny Qwen-Image-Edit-2511:frr
QwQ-32B:fjs Qwen-Image-Edit:fod Qwen3-Coder-480B-A35B-Instruct:fnn Qwen-AgentWorld-35B-A3B
Qwen-Image-Layered:frr QwQ-32B-Preview:fh2 Qwen-Image-2512 Qwen3.8-2.4T-A95B:fy9 google-bert/
bert-base-uncased:ep9 bert-base-multilingual-uncased:ep9 bert-base-cased:ep9
bert-base-multilingual-cased:ep9 bert-base-chinese:ep9 timm/ mobilenetv3_small_100.lamb_in1k:exa
tf_efficientnetv2_s.in21k_ft_in1k:ex7 resnet50.a1_in1k:f0c resnet18.a1_in1k:f0c resnet18.a3_in1k:f0c
Falconsai/ nsfw_image_detection:f5n cross-encoder/ ms-marco-MiniLM-L6-v2:ep9
ms-marco-MiniLM-L4-v2:ep9 ms-marco-MiniLM-L12-v2:ep9 mmarco-mMiniLMv2-L12-H384-v1:ers BAAI/
bge-small-en-v1.5:f4s bge-m3:f8l bge-reranker-v2-m3:f9x bge-large-en-v1.5:f4s bge-base-en-v1.5:f4r
bge-small-zh-v1.5:f4s bge-reranker-base:f4r bge-reranker-large:f4s bge-large-zh-v1.5:f4s
bge-base-zh-v1.5:f4s bge-small-en:f3q dima806/ fairface_age_image_detection:fhb google/
electra-base-discriminator:ep9 gemma-4-31B-it:fu3 gemma-4-26B-A4B-it:fu3 gemma-4-E4B-it:ftu
gemma-3-1b-it:fjx vit-base-patch16-224:ep9 gemma-4-E2B-it:ftu gemma-4-12B-it:fw4
embeddinggemma-300m:fni siglip2-giant-opt-patch16-384:fjc siglip-so400m-patch14-384:f82
gemma-3-270m:fo1 gemma-4-31B-it-qat-w4a16-ct:fwg gemma-3-4b-it:fjf diffusiongemma-26B-A4B-it:fwl
flan-t5-base:evq siglip2-base-patch16-naflex:fjd gemma-4-12B-it-qat-w4a16-ct:fwh
t5gemma-s-s-prefixlm gemma-3-27b-it:fjo gemma-2-2b-it:fdc medgemma-4b-it:flv gemma-2-9b-it
translategemma-4b-it gemma-4-12B gemma-2b:f8x medgemma-1.5-4b-it gemma-7b:f8x gemma-2-27b-it
functiongemma-270m-it:fpt flan-t5-xxl:evq gemma-7b-it:f92 gemma-3n-E4B-it-litert-preview:flu amazon/
chronos-2:fqf chronos-bolt-small:fh0 chronos-bolt-tiny:fh0 chronos-t5-base:f9a chronos-bolt-base:fh0
chronos-t5-tiny:f9h lpiccinelli/ unidepth-v2-vitl14:fce tech4humans/ yolov8s-signature-detector
google-t5/ t5-small:ep9 t5-base:ep9 openai/ clip-vit-base-patch32:ep9 gpt-oss-20b:fo0
whisper-large-v3-turbo:ffh clip-vit-large-patch14:ep9 whisper-large-v3:f6c gpt-oss-120b:fo0
whisper-base:ev1 clip-vit-large-patch14-336:eqo whisper-small:ev1 clip-vit-base-patch16:ep9
whisper-tiny:ev1 privacy-filter:fv4 whisper-large-v2:ewz FacebookAI/ xlm-roberta-base:ep9
roberta-base:ep9 roberta-large:ep9 xlm-roberta-large:ep9 pyannote/ segmentation-3.0:f52
wespeaker-voxceleb-resnet34-LM:f6i speaker-diarization-3.1:f6l speaker-diarization-community-1:fkx
voice-activity-detection:ep9 segmentation:ep9 speaker-diarization:ep9 facebook/ opt-125m:er7
contriever:ep9 dinov2-small:f3l wav2vec2-base:ep9 bart-large-mnli:ep9 w2v-bert-2.0:f7i
dinov2-base:f37 esm2_t33_650M_UR50D:ev2 sam3:fqn wav2vec2-xls-r-300m:ep9 esmfold_v1:ew1
musicgen-medium:f24 wav2vec2-base-960h:ep9 bart-large-cnn:ep9 bart-base trl-internal-testing/
tiny-Qwen2ForCausalLM-2.5:fh0 tiny-Qwen2ForSequenceClassification-2.5:fie nomic-ai/
nomic-embed-text-v1.5:f8z nomic-embed-text-v1:f8p nomic-embed-text-v2-moe:fj2 Comfy-Org/
MiniMax-H3:fy0 stable-diffusion-v1-5-archive:fek z_image_turbo:fr6 Wan_2.2_ComfyUI_Repackaged:fns
Wan_2.1_ComfyUI_repackaged:fjk Krea-2:fws Qwen-Image_ComfyUI:fo1 flux2-dev:fr5 openai-community/
gpt2:ep9 gpt2-large gpt2-medium Bingsu/ adetailer:f0x yolo-world-mirror:f9j intfloat/
multilingual-e5-small:f2q multilingual-e5-large:f2q multilingual-e5-base:f1k e5-large-v2:f1k
multilingual-e5-large-instruct:f8x hexgrad/ Kokoro-82M:fhv nvidia/ Qwen3.6-35B-A3B-NVFP4:fw8
NVIDIA-Nemotron-3-Super-120B-A12B-NVFP4:fu2 Gemma-4-31B-IT-NVFP4:fup
bigvgan_v2_22khz_80band_256x:fdb parakeet-ctc-1.1b:f7r Qwen3.6-27B-NVFP4:fwy GLM-5.2-NVFP4:fwy
Gemma-4-26B-A4B-NVFP4:fvi DeepSeek-R1-0528-NVFP4-v2 Nemotron-3-Nano-Omni-30B-A3B-Reasoning-NVFP4:fvb
mit-b2:ep9 diffusiongemma-26B-A4B-it-NVFP4:fwm LocateAnything-3B:ftu
nemotron-3.5-asr-streaming-0.6b:fvw NVIDIA-Nemotron-3-Nano-30B-A3B-BF16 llama-nemotron-embed-1b-v2
NVIDIA-Nemotron-3-Nano-30B-A3B-FP8 NVIDIA-Nemotron-3-Super-120B-A12B-BF16 parakeet-tdt-0.6b-v3:fo0
Llama-3.1-8B-Instruct-FP8 parakeet-tdt-0.6b-v2:fkx personaplex-7b-v1:fs5 NVIDIA-Nemotron-Nano-9B-v2
NVIDIA-Nemotron-3-Super-120B-A12B-FP8 Nemotron-Cascade-2-30B-A3B Nemotron-Orchestrator-8B
Llama-3.1-Nemotron-70B-Instruct-HF:ffs nemotron-speech-streaming-en-0.6b
NVIDIA-NemotronLabs-VoiceChat-11B NitroGen deepseek-ai/ DeepSeek-V3.2:frb DeepSeek-R1:fik
DeepSeek-V4-Pro:fv9 DeepSeek-OCR:fq2 DeepSeek-V4-Flash:fv9 DeepSeek-V4-Flash-0731:fy1
DeepSeek-OCR-2:fsw DeepSeek-R1-0528:fm4 DeepSeek-R1-0528-Qwen3-8B:fm5 DeepSeek-V3:fhu
DeepSeek-V3-0324:fkb DeepSeek-Coder-V2-Lite-Instruct DeepSeek-R1-Distill-Llama-8B
DeepSeek-V2-Lite-Chat DeepSeek-R1-Distill-Qwen-32B:fik DeepSeek-R1-Distill-Qwen-1.5B:fik
DeepSeek-R1-Distill-Qwen-7B DeepSeek-V3.2-Exp DeepSeek-V4-Pro-0813 DeepSeek-V4-Pro-DSpark
DeepSeek-V3-Base:fhu Janus-Pro-7B:fiq DeepSeek-V3.2-Speciale DeepSeek-Math-V2 unsloth/
Qwen3-Coder-30B-A3B-Instruct-GGUF:fnw Qwen3.8-27B-GGUF:fye Qwen3.6-27B-NVFP4:fva
Qwen3.6-35B-A3B-GGUF:fv3 Qwen3.6-27B-MTP-GGUF:fvs Qwen3.6-35B-A3B-NVFP4:fva
gemma-4-26B-A4B-it-GGUF:fuo Qwen3.5-35B-A3B-GGUF Qwen3.6-27B-GGUF gemma-4-31B-it-GGUF
gemma-4-E4B-it-GGUF Qwen3.8-27B-NVFP4 Qwen3.5-27B-GGUF Qwen3.5-9B-GGUF gemma-4-12b-it-GGUF
gemma-4-E4B-it Muse-Glimmer-30B-GGUF Qwen3.6-35B-A3B-MTP-GGUF Llama-3.1-8B-Instruct
Qwen3-Coder-Next-GGUF gemma-4-31B-it-unsloth-bnb-4bit GLM-4.7-Flash-GGUF GLM-5.2-GGUF
DeepSeek-V4-Flash-0731-GGUF DeepSeek-R1-GGUF:fik autogluon/ chronos-bolt-small:fgo chronos-2:fpr
chronos-bolt-tiny:fgo chronos-2-small:frd chronos-bolt-base:fgo argmaxinc/ whisperkit-coreml:f9h
meta-llama/ Llama-3.2-1B-Instruct:ff4 Llama-3.1-8B-Instruct:fde Prompt-Guard-86M:fdh
Meta-Llama-3-8B:fau Llama-3.2-3B-Instruct:ff4 Meta-Llama-3-8B-Instruct:fau Llama-3.2-1B:ff4
Llama-3.1-8B:fda Llama-2-7b-hf:f33 Llama-3.2-3B Llama-3.3-70B-Instruct:fh1 Llama-2-7b-chat-hf:f33
Llama-3.1-70B-Instruct Llama-4-Scout-17B-16E-Instruct:fkk Llama-3.1-405B-Instruct
Llama-2-13b-chat-hf:f33 Llama-3.2-11B-Vision-Instruct:ff4 Meta-Llama-3-70B-Instruct:fau
Llama-4-Maverick-17B-128E-Instruct Llama-2-70b-chat-hf:f34 Llama-2-7b:f2z distilbert/
distilbert-base-uncased:ep9 distilbert-base-uncased-finetuned-sst-2-english:ep9 distilgpt2:ep9
distilroberta-base:ep9 coqui/ XTTS-v2:f65 laion/ clap-htsat-fused:ez0
CLIP-ViT-B-32-laion2B-s34B-b79K:eup CLIP-convnext_base_w-laion2B-s13B-b82K-augreg:exz
CLIP-ViT-L-14-laion2B-s32B-b82K:eup jonatasgrosman/ wav2vec2-large-xlsr-53-japanese:ep9
wav2vec2-large-xlsr-53-portuguese:ep9 wav2vec2-large-xlsr-53-russian:ep9
wav2vec2-large-xlsr-53-polish:ep9 wav2vec2-large-xlsr-53-dutch:ep9 wav2vec2-large-xlsr-53-greek:ep9
wav2vec2-large-xlsr-53-arabic:ep9 wav2vec2-large-xlsr-53-hungarian:ep9 farbodtavakkoli/
OTel-2.0-LLM-31B-IT:fxt OTel-LLM-E4B-IT:fwt OTel-LLM-8.3B-IT answerdotai/ ModernBERT-base:fhg
ProsusAI/ finbert:ep9 microsoft/ mdeberta-v3-base:ep9 deberta-v3-base:ep9 Florence-2-base:fch
deberta-v3-large:ep9 TRELLIS-image-large:fh7 resnet-50:epn phi-2:f7c TRELLIS.2-4B:frb
Phi-3.5-mini-instruct:fe7 Phi-3-mini-4k-instruct:faz phi-3-mini-4k-instruct Florence-2-large:fch
VibeVoice-ASR:fsq phi-4:fhg Phi-tiny-MoE-instruct VibeVoice-Realtime-0.5B:fre
Phi-4-multimodal-instruct:fjj VibeVoice-1.5B:fol Phi-3-mini-128k-instruct:faz phi-1_5:f4q Fara-7B
bitnet-b1.58-2B-4T:fkx OmniParser-v2.0:fj7 Mage-Flow OmniParser:ffn ornith-ai/
Ornith-1.0-9B-GGUF:fx1 Ornith-1.0-35B-GGUF:fx1 Ornith-1.0-35B:fwx Ornith-1.0-9B:fwx hmellor/
tiny-random-LlamaForCausalLM:flb ibm-granite/ granite-embedding-small-english-r2:fni
granite-4.1-8b:fut granite-docling-258M:flv dphn/ dolphin-2.9.1-yi-1.5-34b:fbp
dolphin-2.5-mixtral-8x7b:f7d mistralai/ Mistral-7B-Instruct-v0.3:fbt Mistral-7B-Instruct-v0.2:f7a
Voxtral-Mini-4B-Realtime-2602:fsq Mistral-7B-v0.1:f50 Mixtral-8x7B-Instruct-v0.1:f79
Mistral-Nemo-Instruct-2407:fdd Mistral-7B-Instruct-v0.1:f57 Mistral-Small-3.1-24B-Instruct-2503:fjy
Devstral-Small-2-24B-Instruct-2512 Mixtral-8x7B-v0.1:f70 Codestral-22B-v0.1:fc0
Mixtral-8x22B-Instruct-v0.1 Voxtral-4B-TTS-2603 mixedbread-ai/ mxbai-embed-large-v1:f9p RedHatAI/
gemma-4-31B-it-FP8-block:fuq Llama-3.2-1B-Instruct-FP8-dynamic Qwen3.6-35B-A3B-NVFP4:fv4
Qwen2.5-1.5B-quantized.w8a8 Llama-3.2-1B-Instruct-FP8 moonshotai/ Kimi-K2.5:fs6 Kimi-K3:fwp
Kimi-K2.6:fv1 Kimi-K2-Instruct-0905 Kimi-K2-Instruct:fnc Kimi-K2.7-Code:fwn Kimi-K2-Thinking:fqk
Kimi-Linear-48B-A3B-Instruct datasocietyco/ bge-base-en-v1.5-course-recommender-v5:fi9 zai-org/
GLM-OCR:fsz GLM-5.2:fws GLM-5.2-FP8:fws GLM-4.7-Flash:fso GLM-5-FP8 GLM-5.1-FP8 chatglm2-6b:f2k
GLM-5:ftb GLM-5.1:fuq GLM-4.6V-Flash GLM-4.5:fnl GLM-4.7:frw chatglm3-6b:f5z GLM-4.6:fpk
AutoGLM-Phone-9B GLM-Image:fsd chatglm-6b:ezp HauhauCS/
Qwen3.6-35B-A3B-Uncensored-HauhauCS-Aggressive:fv4 Gemma-4-E4B-Uncensored-HauhauCS-Aggressive:fup
Qwen3.5-35B-A3B-Uncensored-HauhauCS-Aggressive:fu2 Qwen3.5-9B-Uncensored-HauhauCS-Aggressive:ftw
Qwen3.8-27B-Uncensored-HauhauCS-Aggressive-MTP-GGUF MiniMaxAI/ MiniMax-H3:fxy MiniMax-M2.5:ftc
MiniMax-M2.7:fuw MiniMax-M2:fq7 MiniMax-M2.1:fru MiniMax-M3:fwe MiniMax-Music3:fy8 EleutherAI/
pythia-160m:eys pythia-70m-deduped gpt-j-6b:ep9 cyankiwi/ gemma-4-26B-A4B-it-AWQ-4bit:fuq
Qwen3.6-27B-AWQ-INT4:fv9 gemma-4-31B-it-AWQ-4bit GLM-4.7-Flash-AWQ-4bit Qwen3.5-35B-A3B-AWQ-4bit
TostAI/ nsfw-image-detection-large:fez baidu/ Unlimited-OCR:fwv Qianfan-OCR:fua
ERNIE-4.5-VL-28B-A3B-Thinking ERNIE-Image E-MIMIC/ inclusively-reformulation-it5:f2j jinaai/
jina-embeddings-v3:fer charactr/ vocos-mel-24khz:f27 usyd-community/ vitpose-plus-base:fi8 DavidAU/
Qwen3.6-27B-Fable-Fusion-711-Uncensored-Heretic-NM-DAU-NEO-MAX-MTP-GGUF:fxn
Qwen3.6-40B-Claude-4.6-Opus-Deckard-Heretic-Uncensored-Thinking-NEO-CODE-Di-IMatrix-MAX-GGUF
cardiffnlp/ twitter-roberta-base-sentiment-latest:epm w11wo/ indonesian-roberta-base-posp-tagger:ep9
TinyLlama/ TinyLlama-1.1B-Chat-v1.0:f7t llava-hf/ llava-1.5-7b-hf:f74 llava-v1.6-mistral-7b-hf
llava-onevision-qwen2-0.5b-ov-hf Lightricks/ LTX-2:fs8 LTX-2.3:ftw LTX-2.5:fxt LTX-Video:fgb
datalab-to/ chandra-ocr-2:fu8 chandra RadixArk/ Kimi-K3-DSpark:fxx daekeun-ml/
koelectra-small-v3-nsmc:ep9 NeoQuasar/ Kronos-Tokenizer-base:fn1 Xenova/ all-MiniLM-L6-v2:f13
bge-base-en-v1.5:f4t patrickjohncyh/ fashion-clip:ez5 prism-ml/ Bonsai-27B-gguf:fxa
Ternary-Bonsai-27B-mlx-2bit:fxa Bonsai-27B-mlx-1bit:fxa Ternary-Bonsai-27B-gguf:fxa Bonsai-8B-gguf
vikhyatk/ moondream2:f9m colbert-ir/ colbertv2.0:f2n Rostlab/ prot_t5_xl_uniref50:ep9 MahmoudAshraf/
mms-300m-1130-forced-aligner:fb9 docling-project/ docling-models:fcy docling-layout-heron:fkx
SmolDocling-256M-preview:fj7 Alibaba-NLP/ gte-reranker-modernbert-base:fik gte-large-en-v1.5:fax
michaelfeil/ bge-small-en-v1.5:f9u ResembleAI/ chatterbox:fl6 chatterbox-turbo HuggingFaceTB/
SmolLM2-135M:fgb SmolLM2-135M-Instruct:fgb SmolVLM2-500M-Video-Instruct:fj6 SmolVLM-256M-Instruct
SmolLM3-3B NN-Dataset/ tflite:ft9 StanfordAIMI/ stanford-deidentifier-base:es7 mlx-community/
parakeet-tdt-0.6b-v2:fli parakeet-tdt-0.6b-v3:foc gpt-oss-20b-MXFP4-Q8 emilyalsentzer/
Bio_ClinicalBERT:ep9 k2-fsa/ OmniVoice:fum indonesian-nlp/
wav2vec2-indonesian-javanese-sundanese:ep9 Salesforce/ blip-image-captioning-base:ex6 blip2-opt-2.7b
blip-image-captioning-large:ex7 empero-ai/ Qwythos-9B-Claude-Mythos-5-1M-GGUF:fwv
Qwythos-9B-Claude-Mythos-5-1M biohub/ ESMC-6B:fw0 Systran/ faster-whisper-small:f6s
faster-whisper-base:f6s handy-computer/ nemotron-3.5-asr-streaming-0.6b-gguf:fwj
parakeet-unified-en-0.6b-gguf:fvr peft-internal-testing/ tiny-clip-text-2:f50
tiny-random-OPTForCausalLM dslim/ bert-base-NER:ep9 sentence-transformers-testing/
stsb-bert-tiny-safetensors:f6b cambridgeltl/ SapBERT-from-PubMedBERT-fulltext:ep9
SapBERT-from-PubMedBERT-fulltext-mean-token speechbrain/ spkrec-ecapa-voxceleb:ep9 rhasspy/
faster-whisper-tiny-int8:f9s faster-whisper-base-int8:f9s deepreinforce-ai/ Ornith-1.0-35B-GGUF
Ornith-1.0-9B-GGUF Ornith-1.0-9B dbmdz/ bert-large-cased-finetuned-conll03-english:ep9 ibm-research/
PowerMoE-3b:fe5 jhgan/ ko-sroberta-multitask:ep9 Kijai/ WanVideo_comfy:fjk SulphurAI/
Sulphur-2-base:fvk onnx-community/ Kokoro-82M-v1.0-ONNX:fj2 ggml-org/ embeddinggemma-300M-GGUF:fov
antirez/ deepseek-v4-gguf:fvd dropbox-dash/ faster-whisper-large-v3-turbo:ffo prajjwal1/
bert-tiny:ep9 distil-whisper/ distil-large-v3:fa3 neuralmind/ bert-large-portuguese-cased:ep9
black-forest-labs/ FLUX.1-dev:fdr FLUX.2-dev:fr2 FLUX.1-schnell:fdr FLUX.1-Fill-dev:fgv
FLUX.2-klein-9B:fsj FLUX.1-Kontext-dev:fm4 FLUX.2-klein-4B bigscience/ bloomz-560m:evd bloom:erf
stabilityai/ stable-diffusion-xl-base-1.0:f3f sdxl-turbo:f6w stable-video-diffusion-img2vid-xt:f6p
stable-diffusion-xl-refiner-1.0:f3g stable-diffusion-3.5-medium:fg9 stable-diffusion-3.5-large:fg2
stable-video-diffusion-img2vid:f6p stable-audio-open-1.0:fbv stable-cascade:f8v
stable-diffusion-3-medium:fc1 stable-video-diffusion-img2vid-xt-1-1:f8r
stable-diffusion-xl-base-0.9:f2f sd-vae-ft-mse-original:evi comodoro/ wav2vec2-xls-r-300m-cs-250:ep9
depth-anything/ Depth-Anything-V2-Small-hf:fck rizvandwiki/ gender-classification:ex0
stable-diffusion-v1-5/ stable-diffusion-v1-5:fel opendatalab/ MinerU2.5-2509-1.2B llamafactory/
tiny-random-Llama-3 OpenGVLab/ InternVL2-2B InternVL2-1B ricdomolm/ mini-coder-1.7b numind/
NuMarkdown-8B-Thinking JonathanColetti/ Qwen3.8-27B-Uncensored-GGUF tiiuae/ falcon-7b:f0v
falcon-7b-instruct:f0w falcon-40b:f1p falcon-40b-instruct:f1q falcon-180B-chat falcon-180B:f4d
openbmb/ MiniCPM5-1B:fw2 MiniCPM-o-4_5:ft3 MiniCPM-V-4.6:fv0 VoxCPM2:fuq MiniCPM-V-4_5:fok
MiniCPM-o-2_6:fic MiniCPM-V-2_6:fdv MiniCPM-Llama3-V-2_5:fbq MiniCPM-SALA AgentCPM-Explore kyutai/
mimi pocket-tts Tongyi-MAI/ Z-Image-Turbo:fr5 Z-Image:fss h2oai/ h2ovl-mississippi-800m
h2ovl-mississippi-2b kaitchup/ Phi-3-mini-4k-instruct-gptq-4bit LGAI-EXAONE/ EXAONE-4.5-33B
K-EXAONE-236B-A23B CohereLabs/ cohere-transcribe-03-2026:fug c4ai-command-r-v01:f9t
North-Mini-Code-1.0 c4ai-command-r-plus:fag TheBloke/ TinyLlama-1.1B-Chat-v0.3-GPTQ prefeitura-rio/
Rio-3.0-Open-Mini circlestone-labs/ Anima:fsy SWivid/ F5-TTS:ffn QuantTrio/
Qwen3-VL-30B-A3B-Instruct-AWQ gemma-4-31B-it-AWQ Qwen3-Coder-30B-A3B-Instruct-AWQ Jackrong/
Qwen3.5-27B-Claude-4.6-Opus-Reasoning-Distilled-GGUF
Qwen3.5-27B-Claude-4.6-Opus-Reasoning-Distilled-v2
Qwen3.5-27B-Claude-4.6-Opus-Reasoning-Distilled:ftr
Qwen3.5-27B-Claude-4.6-Opus-Reasoning-Distilled-v2-GGUF yuxinlu1/
gemma-4-12B-coder-fable5-composer2.5-v1-GGUF:fwm
gemma-4-12B-agentic-fable5-composer2.5-v2-3.5x-tau2-GGUF:fwv zerofata/
L3.3-GeneticLemonade-Final-v2-70B stepfun-ai/ GOT-OCR2_0:fey Step-3.5-Flash lightonai/
LightOnOCR-2-1B briaai/ RMBG-2.0:fg9 RMBG-1.4:f7b ai-forever/ FRIDA opensearch-project/
opensearch-neural-sparse-encoding-doc-v2-distill allenai/ Molmo2-8B Olmo-3-7B-Instruct KomeijiForce/
bart-large-emojilm bineric/ lynx-instruct-30b nm-testing/ SmolLM-1.7B-Instruct-quantized.w4a16
fishaudio/ s2-pro:fu1 LilaRest/ gemma-4-31B-it-NVFP4-turbo TechxGenus/
DeepSeek-Coder-V2-Lite-Instruct-AWQ danielheinz/ e5-base-sts-en-de Abiray/
Minimax-H3-nvfp4-INT4-INT8-Convrot meta-models/ Muse-Glimmer-30B:fya LiquidAI/ LFM2.5-1.2B-Instruct
LFM2.5-2.6B LFM2.5-8B-A1B LFM2.5-Audio-1.5B Nanbeige/ Nanbeige4.1-3B:fta Nanbeige4.2-3B tencent/
HunyuanOCR Hunyuan3D-2:fik Hunyuan3D-2.1:fmk Hy-MT2-1.8B:fvs HunyuanImage-3.0:fpg HY-MT1.5-1.8B:frz
Hy3 Hy-MT2-30B-A3B HY-WorldPlay HY-World-2.0 HunyuanVideo-1.5:fqy HY-Embodied-0.5
HunyuanImage-3.0-Instruct HunyuanVideo:fh6 CompVis/ stable-diffusion-v1-4:eu0
stable-diffusion-v-1-4-original:eu0 LuffyTheFox/ Qwen3.6-35B-A3B-Uncensored-Genesis-Hermes-V7-GGUF
lightx2v/ Minimax-h3-Turbo THUDM/ glm-4-9b-chat dots-studio/ dots.ocr:fnv Jiunsong/
supergemma4-26b-uncensored-gguf-v2 impira/ layoutlm-document-qa:etn nanonets/ Nanonets-OCR-s:fmh
h94/ IP-Adapter-FaceID:f7j IP-Adapter:f41 OBLITERATUS/ gemma-4-E4B-it-OBLITERATED
Qwen3.8-27B-OBLITERATED dealignai/ Gemma-4-31B-JANG_4M-CRACK:fur sesame/ csm-1b:fjt upstage/
Solar-Open-100B SOLAR-10.7B-Instruct-v1.0 Solar-Open2-250B krea/ Krea-2-Turbo sapientinc/
HRM-Text-1B HuggingFaceH4/ zephyr-7b-beta:f60 zephyr-7b-alpha:f5j Zyphra/ ZAYA1-8B
Zonos-v0.1-hybrid:fj1 thinkingmachines/ Inkling:fxk city96/ FLUX.1-dev-gguf:fe6 xinsir/
controlnet-union-sdxl-1.0:fd3 orcarouter/ Qwen3.8-27B-Uncensored-FP8 Qwen3.8-27B-Uncensored-MLX
XiaomiMiMo/ MiMo-V2-Flash MiMo-V2.5-Pro TeichAI/
GLM-4.7-Flash-Claude-Opus-4.5-High-Reasoning-Distill-GGUF adept/ fuyu-8b:f5r ByteDance/
SDXL-Lightning:f99 Hyper-SD:fax naver-hyperclovax/ HyperCLOVAX-SEED-Think-32B dx8152/
Qwen-Edit-2509-Multiple-angles poolside/ Laguna-S-2.1 bosonai/ higgs-audio-v3-tts-4b fal/
Qwen-Image-Edit-2511-Multiple-Angles-LoRA:fsc PaddlePaddle/ PaddleOCR-VL-1.5 PaddleOCR-VL:fq1
WeiboAI/ VibeThinker-3B VibeThinker-1.5B Supertone/ supertonic-3 supertonic Wan-AI/
Wan2.2-Animate-14B:fp2 Wan2.1-T2V-14B:fjk maya-research/ maya1 suno/ bark:f0w openchat/
openchat_3.5:f64 ACE-Step/ Ace-Step1.5 InternScience/ Agents-A1 nari-labs/ Dia-1.6B:fl2 timbrooks/
instruct-pix2pix:ey9 Tesslate/ OmniCoder-9B bottlecapai/ ThinkingCap-Qwen3.6-27B HiDream-ai/
HiDream-O1-Image NemoStation/ Marlin-2B Kwaipilot/ KAT-Coder-V2.5-Dev bigcode/ starcoder:f0v
SeeSee21/ Z-Anime ideogram-ai/ ideogram-4-fp8 XLabs-AI/ flux-RealismLora:fdx ai21labs/
Jamba-v0.1:faa salakash/ SamKash-Tolstoy gsdf/ Counterfeit-V2.5:eym 01-ai/ Yi-34B:f66 dreamlike-art/
dreamlike-photoreal-2.0:ext dreamlike-diffusion-1.0:ex5 NousResearch/ Nous-Hermes-2-Mixtral-8x7B-DPO
xai-org/ grok-2:foi grok-1:f9z monster-labs/ control_v1p_sd15_qrcode_monster:f2k Shakker-Labs/
AWPortrait-Z prompthero/ openjourney:ew8 openjourney-v4:ex5 chromadb/ context-1 genmo/
mochi-1-preview:fg2 bytedance-research/ Lance:fvw 2Noise/ ChatTTS:fbw owensong/ Inflect-Micro-v2
XYZAILab/ XYZ-Aquila-mini hakurei/ waifu-diffusion:eua waifu-diffusion-v1-4:eve inclusionAI/
Ling-2.6-flash Ling-2.6-1T WarriorMama777/ OrangeMixs:ewy ByteDance-Seed/ BAGEL-7B-MoT:flv
mattshumer/ Reflection-Llama-3.1-70B:fer Chain-GPT/ Solidity-LLM:fly lllyasviel/ ControlNet:eys
ControlNet-v1-1:f0j sd_control_collection:f4e Phr00t/ Qwen-Image-Edit-Rapid-AIO:fpn
WAN2.2-14B-Rapid-AllInOne:fnv ggerganov/ whisper.cpp:ezy apple/ OpenELM:fau webui/
ControlNet-modules-safetensors:eyy comfyanonymous/ flux_text_encoders:fds lodestones/ Chroma:fir
lj1995/ VoiceConversionWebUI:ey1 froggeric/ Qwen-Fixed-Chat-Templates:fva RuneXX/ LTX-2.3-Workflows
netflix/ void-model meituan-longcat/ LongCat-Video-Avatar-1.5 conradlocke/ krea2-identity-edit
ethanfel/ Qwen3-VL-32B-Ultra-Heretic-H3-ComfyUI-INT8-ConvRot larryvrh/ MiniMax-H3-Turbo-Lora
`;
