const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Classes that Keras itself registers: what a configuration without module names may name. Anything else needs
 * the author's code. From the public names of keras.layers, models, initializers, regularizers, constraints,
 * optimizers, losses, metrics, random and dtype policies, of Keras 2 and 3.
 */
const OWN: ReadonlySet<string> = words(`
Sequential Functional Model InputLayer Layer Activation ActivityRegularization Add AdditiveAttention AlphaDropout
Attention Average AveragePooling1D AveragePooling2D AveragePooling3D AvgPool1D AvgPool2D AvgPool3D BatchNormalization
BatchNormalizationV1 BatchNormalizationV2 SyncBatchNormalization Bidirectional CategoryEncoding CenterCrop Concatenate
Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose Convolution1D Convolution2D Convolution3D
ConvLSTM1D ConvLSTM2D ConvLSTM3D ConvLSTM1DCell ConvLSTM2DCell ConvLSTM3DCell Cropping1D Cropping2D Cropping3D CuDNNGRU
CuDNNLSTM Dense DenseFeatures DepthwiseConv1D DepthwiseConv2D Discretization Dot Dropout ELU EinsumDense Embedding
EquivalentLayer Flatten FlaxLayer JaxLayer GELU GRU GRUCell GRUV2 GaussianDropout GaussianNoise GlobalAveragePooling1D
GlobalAveragePooling2D GlobalAveragePooling3D GlobalAvgPool1D GlobalMaxPool1D GlobalMaxPool2D GlobalMaxPooling1D
GlobalMaxPooling2D GlobalMaxPooling3D GroupNormalization GroupQueryAttention HashedCrossing Hashing Identity
IntegerLookup LSTM LSTMCell LSTMV2 Lambda LayerNormalization LeakyReLU LocallyConnected1D LocallyConnected2D Masking
MaxPool1D MaxPool2D MaxPool3D MaxPooling1D MaxPooling2D MaxPooling3D Maximum MelSpectrogram Minimum MultiHeadAttention
Multiply Normalization PReLU Permute RMSNormalization RNN RandomBrightness RandomContrast RandomCrop RandomFlip
RandomHeight RandomRotation RandomTranslation RandomWidth RandomZoom AutoContrast ReLU RepeatVector Rescaling Reshape
Resizing STFTSpectrogram SeparableConv1D SeparableConv2D SeparableConvolution1D SeparableConvolution2D SimpleRNN
SimpleRNNCell Softmax Solarization SpatialDropout1D SpatialDropout2D SpatialDropout3D SpectralNormalization
StackedRNNCells StringLookup Subtract TFSMLayer TextVectorization ThresholdedReLU TimeDistributed TorchModuleWrapper
UnitNormalization UpSampling1D UpSampling2D UpSampling3D Wrapper ZeroPadding1D ZeroPadding2D ZeroPadding3D
TFOpLambda TensorFlowOpLayer SlicingOpLambda ClassMethod InstanceMethod InstanceProperty NotEqual Pipeline
Constant GlorotNormal GlorotUniform HeNormal HeUniform IdentityInitializer LecunNormal LecunUniform Ones Orthogonal
OrthogonalInitializer RandomNormal RandomUniform STFT TruncatedNormal VarianceScaling Zeros
L1 L2 L1L2 OrthogonalRegularizer MaxNorm MinMaxNorm NonNeg UnitNorm RadialConstraint
Adadelta Adafactor Adagrad Adam AdamW Adamax Ftrl Lamb Lion LossScaleOptimizer Muon Nadam RMSprop SGD RAdam
CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay PiecewiseConstantDecay PolynomialDecay
BinaryCrossentropy BinaryFocalCrossentropy CTC CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalHinge
Circle CosineSimilarity Dice Hinge Huber KLDivergence LogCosh MeanAbsoluteError MeanAbsolutePercentageError
MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge Tversky
AUC Accuracy BinaryAccuracy BinaryIoU CategoricalAccuracy F1Score FBetaScore FalseNegatives FalsePositives IoU Mean
MeanIoU MeanMetricWrapper MeanRelativeError MeanTensor OneHotIoU OneHotMeanIoU PearsonCorrelation Precision
PrecisionAtRecall R2Score Recall RecallAtPrecision RootMeanSquaredError SensitivityAtSpecificity
SparseCategoricalAccuracy SparseTopKCategoricalAccuracy SpecificityAtSensitivity Sum TopKCategoricalAccuracy
TrueNegatives TruePositives
DTypePolicy FloatDTypePolicy QuantizedDTypePolicy QuantizedFloat8DTypePolicy DTypePolicyMap Policy PolicyV1 SeedGenerator
KerasTensor TensorShape SymbolicTensor
__tensor__ __keras_tensor__ __numpy__ __bytes__ __ellipsis__ __slice__ __tuple__ __set__ __typespec__ __lambda__ function
`);

/** Whether Keras registers the class itself; legacy `tf.` and `Custom>` forms are looked at by what follows. */
export const isOwnClass = (name: string): boolean => OWN.has(name);

/** Roots of modules whose classes Keras may build without the author's code. */
const MODULE_ROOT = /^(?:keras(?:_\w+)?|tf_keras|tensorflow|numpy|tensorflow_\w+)(?:\.|$)/;

export const isKerasModule = (module: string): boolean => MODULE_ROOT.test(module);

/** Modules whose functions start processes, run code, reach files or the network, or load what may carry code. */
const REACHING_MODULE =
  /^(?:os|posix|nt|posixpath|ntpath|subprocess|sys|importlib|runpy|shutil|socket|ctypes|_ctypes|pickle|_pickle|cPickle|marshal|code|codeop|pty|webbrowser|requests|urllib|urllib2|urllib3|http|httplib|ftplib|smtplib|telnetlib|tempfile|pathlib|glob|io|_io|types|platform|multiprocessing|threading|asyncio|signal|site|pip|joblib|dill|cloudpickle|torch|pydoc|timeit|cProfile|profile|pdb|bdb|trace|distutils|setuptools|operator|_operator|functools|inspect|gc)(?:\.|$)/;

export const isReachingModule = (module: string): boolean => REACHING_MODULE.test(module);

/** Built-in functions that do the same. */
const REACHING_BUILTIN: ReadonlySet<string> = words(
  'eval exec compile open __import__ getattr setattr delattr globals locals vars input breakpoint execfile print help',
);

export const isReachingBuiltin = (name: string): boolean => REACHING_BUILTIN.has(name);

/**
 * Functions of Keras, TensorFlow and numpy that fetch, read, write, unpickle, or switch safe mode off
 * (CVE-2025-8747, CVE-2025-9906).
 */
const GADGETS: ReadonlySet<string> = words(`
get_file enable_unsafe_deserialization load_model load_weights load_img image_dataset_from_directory func_load
pip_install load_library load_op_library py_function numpy_function py_func read_file write_file save_model save_weights
load fromfile memmap loadtxt genfromtxt save savez tofile extract_archive model_from_json model_from_config
audio_dataset_from_directory text_dataset_from_directory load_data deserialize_keras_object clone_model import_module
`);

export const isGadget = (name: string): boolean => GADGETS.has(name.split('.').at(-1) ?? '');
