// Made by scripts/make-protected-names.ts from data/top_publishers.json, as of 2026-08-22. Change those, then run it again.

export type BrandRow = readonly [brand: string, kind: 'distinct' | 'everyday', official: string];

/** The day of the newest list that the names were taken from. */
export const NAMES_AS_OF = '2026-08-22';

/** Well-known publishers, best known first. */
export const PUBLISHERS = `
Qwen deepseek-ai sentence-transformers meta-llama BAAI google stabilityai google-bert microsoft timm
openai cross-encoder mistralai Falconsai black-forest-labs zai-org pyannote nvidia dima806
moonshotai unsloth facebook tencent MiniMaxAI FacebookAI openbmb amazon lllyasviel CompVis Comfy-Org
HauhauCS lpiccinelli tech4humans LiquidAI intfloat autogluon tiiuae google-t5 Jackrong
jonatasgrosman Lightricks nomic-ai baidu openai-community hexgrad trl-internal-testing Tongyi-MAI
distilbert Bingsu bigscience laion CohereLabs ornith-ai prompthero farbodtavakkoli Phr00t yuxinlu1
cyankiwi empero-ai RedHatAI WarriorMama777 ByteDance coqui ibm-granite stepfun-ai argmaxinc briaai
hakurei lmstudio-community xai-org DavidAU HuggingFaceTB Kijai EleutherAI prism-ml h94 mlx-community
hmellor bigcode nari-labs answerdotai HuggingFaceH4 ProsusAI Wan-AI Xenova inclusionAI mixedbread-ai
dreamlike-art dphn ResembleAI jinaai sesame Salesforce llava-hf docling-project datasocietyco
deepreinforce-ai PaddlePaddle QuantTrio fal apple Alibaba-NLP circlestone-labs OpenGVLab
thinkingmachines handy-computer meta-models SulphurAI Systran meituan-longcat rhasspy Nanbeige
TostAI orcarouter peft-internal-testing Zyphra E-MIMIC charactr dx8152 TinyLlama xinsir
usyd-community upstage cardiffnlp w11wo datalab-to mattshumer allenai dealignai RadixArk 2Noise
daekeun-ml poolside NeoQuasar nanonets patrickjohncyh gsdf lodestones cambridgeltl Chain-GPT
vikhyatk colbert-ir dots-studio Rostlab XiaomiMiMo suno MahmoudAshraf ggerganov michaelfeil
Supertone city96 NN-Dataset monster-labs StanfordAIMI OBLITERATUS emilyalsentzer webui k2-fsa
indonesian-nlp comfyanonymous biohub 01-ai ibm-research froggeric h2oai genmo dslim ByteDance-Seed
sentence-transformers-testing speechbrain OpenMOSS-Team huihui-ai ggml-org fishaudio dbmdz
stable-diffusion-v1-5 WeiboAI onnx-community XLabs-AI jhgan opendatalab lightx2v antirez lj1995
dropbox-dash LGAI-EXAONE prajjwal1 SWivid distil-whisper ai21labs neuralmind impira timbrooks
comodoro openchat depth-anything LuffyTheFox rizvandwiki bytedance-research adept numind Jiunsong
TheBloke ideogram-ai llamafactory netflix krea ai-forever ricdomolm JonathanColetti NousResearch
salakash RuneXX kyutai XYZAILab prefeitura-rio larryvrh kaitchup maya-research sapientinc Tesslate
owensong TeichAI opensearch-project nm-testing THUDM hugging-quants z-lab zerofata robbyant
lightonai alibaba-pai optimum-intel-internal-testing ethanfel stelterlab InternScience ACE-Step
miromind-ai KomeijiForce bottlecapai EssentialAI bineric FunAudioLLM TechxGenus GnLOLot TenStrip
LilaRest FireRedTeam Abiray conradlocke ncbi nex-agi danielheinz IQuestLab kosbu codgician
naver-hyperclovax Kwaipilot sakamakismile SeeSee21 casperhansen HiDream-ai state-spaces NemoStation
NexVeridian bosonai Lorbus bg-digitalservices Shakker-Labs 0bserverx lmms-lab LocoreMind
rednote-hilab Alissonerdx humarin ekwek IlyaGusev sarvamai Crownelius ibnzterrell kai-os TIGER-Lab
chromadb internlm HumeAI lilylilith deepgrove FlashLabs AIDC-AI ATH-MaaS nunchaku-tech llmfan46
reducto sonoisa talkie-lm codellama Audio8 AngelSlim List-cloud kpsss34 JackFram perplexity-ai
Soul-AILab kakaocorp drbaph mesolitica SexGod1979 lovedheart inference-net relik-ie ostris
ISTA-DASLab Cactus-Compute K-Compression RoyalCities distil-labs GAIR descript JetBrains sweepai
cyberagent nineninesix cckevinn Gazingstars123 zeroentropy arcee-ai FutureMa lordx64 Dream-org
jdopensource LSX-UniWue YatharthS INSAIT-Institute sensenova speakleash Hcompany huggyllama Wuli-art
Blackfrost-AI skt erwanf swiss-ai fdtn-ai DiffSynth-Studio HeartMuLa mtgv eigen-ai-labs shieldstar
NucleusAI EschaLabs LaaP-ai ServiceNow-AI txn545 gaunernst reteetzad BioMistral xlnet browser-use
rinna xgen-universe OrdalieTech NewBie-AI BSC-LT hesamation realrebelai TencentARC KBlueLeaf
JunHowie jayn7 vikp AliesTaha Motif-Technologies yujiepan PleIAs MisoLabs ragavsachdeva
Alibaba-Apsara MaziyarPanahi superwhisper cais endless-frontier vafipas663 SanjiWatsuki
PrimeIntellect ArliAI nota-ai dengcao crownelius XCurOS allura-forge YannQi Open-Bee IAMJB xlangai
stas mgwr nlpai-lab UCSB-SURFI deepgenteam Maykeye Efficient-Large-Model groxaxo amd
Fortytwo-Network omni-research kugelaudio mistral-experimental Quark-Vision OpenPipe TurboDiffusion
jlnsrk TrevorJS tarteel-ai abhishekchohan LiconStudio thesven nationaldesignstudio Vamsi baseten
rdtand
`;

/** Accounts of brands and reviewed neighbours that are not among them. */
export const OTHERS = `
gg-hf deepmind alibaba-nlp alibaba-damo mistral-community Anthropic aws-neuron ibm ibm-ai-platform
ibm-nasa-geospatial ibm-esa-geospatial Intel OpenVINO huggingface HuggingFaceM4 hf-internal-testing
CohereForAI huawei-noah openPangu Snowflake databricks mosaicml adobe Samsung spacy runwayml
togethercomputer kandinskylab Ultralytics civitai ollama Cohere HuggingFaceFW openmmlab
flax-community lmsys
`;

/** Brand words and the accounts they belong to; an everyday word tells of the brand only in company. */
export const BRAND_ROWS: readonly BrandRow[] = [
  ['openai', 'distinct', 'openai openai-community'],
  ['meta', 'everyday', 'meta-llama facebook FacebookAI meta-models'],
  ['llama', 'everyday', 'meta-llama'],
  ['google', 'distinct', 'google google-bert google-t5 timm gg-hf'],
  ['gemma', 'everyday', 'google'],
  ['deepmind', 'distinct', 'google deepmind'],
  ['microsoft', 'distinct', 'microsoft'],
  ['phi', 'everyday', 'microsoft'],
  ['nvidia', 'distinct', 'nvidia'],
  ['deepseek', 'distinct', 'deepseek-ai'],
  ['qwen', 'distinct', 'Qwen'],
  [
    'alibaba',
    'distinct',
    'Qwen alibaba-nlp Alibaba-NLP alibaba-damo AIDC-AI alibaba-pai Alibaba-Apsara Tongyi-MAI Wan-AI FunAudioLLM',
  ],
  ['mistral', 'distinct', 'mistralai mistral-community mistral-experimental'],
  ['mixtral', 'everyday', 'mistralai'],
  ['anthropic', 'distinct', 'Anthropic'],
  ['claude', 'everyday', 'Anthropic'],
  ['apple', 'everyday', 'apple'],
  ['amazon', 'everyday', 'amazon autogluon aws-neuron'],
  ['ibm', 'everyday', 'ibm-granite ibm-research ibm ibm-ai-platform ibm-nasa-geospatial ibm-esa-geospatial'],
  ['granite', 'everyday', 'ibm-granite'],
  ['intel', 'everyday', 'Intel OpenVINO'],
  ['amd', 'everyday', 'amd'],
  ['huggingface', 'distinct', 'huggingface HuggingFaceTB HuggingFaceH4 HuggingFaceM4 hf-internal-testing'],
  ['stabilityai', 'distinct', 'stabilityai'],
  ['flux', 'everyday', 'black-forest-labs'],
  ['black-forest-labs', 'distinct', 'black-forest-labs'],
  ['cohere', 'everyday', 'CohereLabs CohereForAI'],
  ['xai', 'everyday', 'xai-org'],
  ['grok', 'everyday', 'xai-org'],
  ['moonshot', 'everyday', 'moonshotai'],
  ['kimi', 'everyday', 'moonshotai'],
  ['zhipu', 'distinct', 'zai-org THUDM'],
  ['glm', 'everyday', 'zai-org THUDM'],
  ['minimax', 'everyday', 'MiniMaxAI'],
  ['bytedance', 'distinct', 'ByteDance ByteDance-Seed bytedance-research'],
  ['tencent', 'distinct', 'tencent TencentARC AngelSlim'],
  ['baidu', 'distinct', 'baidu PaddlePaddle'],
  ['xiaomi', 'distinct', 'XiaomiMiMo'],
  ['huawei', 'distinct', 'huawei-noah openPangu'],
  ['salesforce', 'everyday', 'Salesforce'],
  ['snowflake', 'everyday', 'Snowflake'],
  ['databricks', 'everyday', 'databricks mosaicml'],
  ['eleutherai', 'distinct', 'EleutherAI'],
  ['allenai', 'distinct', 'allenai'],
  ['bigscience', 'distinct', 'bigscience'],
  ['baai', 'everyday', 'BAAI'],
  ['unsloth', 'distinct', 'unsloth'],
  ['thebloke', 'distinct', 'TheBloke'],
  ['lmstudio', 'distinct', 'lmstudio-community'],
  ['pyannote', 'distinct', 'pyannote'],
  ['whisper', 'everyday', 'openai Systran'],
  ['nous', 'everyday', 'NousResearch'],
  ['ai21', 'everyday', 'ai21labs'],
  ['adobe', 'everyday', 'adobe'],
  ['samsung', 'everyday', 'Samsung'],
  ['lg', 'everyday', 'LGAI-EXAONE'],
  ['upstage', 'everyday', 'upstage'],
  ['redhat', 'everyday', 'RedHatAI'],
  ['perplexity', 'everyday', 'perplexity-ai'],
  ['lightricks', 'distinct', 'Lightricks'],
  ['jina', 'everyday', 'jinaai'],
  ['nomic', 'everyday', 'nomic-ai'],
  ['mixedbread', 'everyday', 'mixedbread-ai'],
  ['runwayml', 'distinct', 'runwayml'],
  ['laion', 'distinct', 'laion'],
  ['kandinsky', 'everyday', 'kandinskylab ai-forever'],
  ['ultralytics', 'distinct', 'Ultralytics'],
  ['civitai', 'everyday', 'civitai'],
  ['ollama', 'everyday', 'ollama'],
  ['aliyun', 'distinct', 'Qwen Alibaba-NLP alibaba-pai'],
  ['chatgpt', 'distinct', 'openai'],
];
