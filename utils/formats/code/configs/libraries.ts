/**
 * What the configurations of a library may build without being anything out of the ordinary: the library itself and the
 * companions that its own examples name. A row's names are packages, modules or single functions; what stands in them
 * counts too. facts/LOADERS §7 lists the values of everyday files.
 */
const NAMESPACES = {
  pytorch:
    'torch.nn torch.optim torch.utils.data torch.distributions torch.amp torch.cuda.amp torch.distributed.fsdp torch.manual_seed torch.random.manual_seed torch.cuda.manual_seed torch.cuda.manual_seed_all torch.device torch.tensor torch.Tensor torch.Size torch.float16 torch.bfloat16 torch.float32 torch.zeros torch.ones torch.Generator torchvision torchaudio torchmetrics torchdata torchtune',
  numpy:
    'numpy.random.seed numpy.random.RandomState numpy.random.default_rng random.seed math numpy.linspace numpy.arange',
  lightning:
    'pytorch_lightning lightning lightning_fabric litgpt litdata pl_bolts torchgeo terratorch anemoi',
  nemo: 'nemo nemo_toolkit nemo_text_processing megatron apex omegaconf.DictConfig omegaconf.OmegaConf.create bionemo',
  hydra: 'hydra._internal.core_plugins hydra_plugins hydra.experimental',
  transformers:
    'transformers peft accelerate trl datasets tokenizers optimum diffusers timm kornia open_clip setfit evaluate',
  'sentence-transformers': 'sentence_transformers pylate span_marker',
  speechbrain: 'speechbrain sentencepiece hyperpyyaml',
  cosyvoice: 'cosyvoice matcha whisper.tokenizer',
  pyannote: 'pyannote',
  espnet: 'espnet espnet2',
  gluonts:
    'gluonts pandas.tseries.offsets pandas.core pandas.Timestamp pandas.Timedelta pandas.Period numpy.dtype autogluon chronos',
  mlflow: 'mlflow',
  'stable-baselines3':
    'stable_baselines3 sb3_contrib rl_zoo3 gym.spaces gym.wrappers gymnasium.spaces gymnasium.wrappers minigrid.wrappers gym_minigrid.wrappers utils.wrappers utils.callbacks',
  allennlp: 'allennlp allennlp_models',
  openmmlab:
    'mmengine mmcv mmdet mmdet3d mmseg mmpose mmcls mmpretrain mmaction mmocr mmyolo mmrotate mmtrack mmagic mmedit mmgen mmselfsup mmdeploy mmrazor mmfewshot mmhuman3d mmflow',
  detectron2: 'detectron2 fvcore layoutparser',
  lerobot: 'lerobot',
  monai: 'monai ignite',
  spacy: 'spacy thinc edsnlp scispacy',
  keras: 'keras tf_keras keras_hub keras_nlp keras_cv tensorflow.keras',
  sklearn: 'sklearn xgboost lightgbm catboost imblearn',
  audiocraft: 'audiocraft',
  flair: 'flair',
  ultralytics: 'ultralytics',
} as const;

const KNOWN: ReadonlySet<string> = new Set(Object.values(NAMESPACES).flatMap((names) => names.split(' ')));

/** Whether a dotted name is one of those, or stands in one. */
export function isLibraryName(dotted: string): boolean {
  for (let dot = dotted.length; dot > 0; dot = dotted.lastIndexOf('.', dot - 1))
    if (KNOWN.has(dotted.slice(0, dot))) return true;
  return false;
}
