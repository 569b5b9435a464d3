// Makes utils/formats/acts/grades.json from $PLIMSOLL_SHARED/data/dangerous_globals.json
// and torch_allowlist.json: node scripts/run.mjs scripts/make-globals.ts
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeJson } from './lib/write-json';

interface Denied {
  readonly names: '*' | readonly string[];
  readonly severity: 'critical' | 'high' | 'medium';
}
interface Globals {
  readonly merged: Readonly<Record<string, Denied>>;
  readonly allow: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly _exceptions_allow: Readonly<Record<string, readonly string[]>>;
}
interface Torch {
  readonly allowed_globals: readonly string[];
  readonly import_mapping_py2_to_py3: Readonly<Record<string, string>>;
  readonly name_mapping_py2_to_py3: Readonly<Record<string, readonly [string, string]>>;
}
type Table = Map<string, Set<string>>;

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const read = async <T>(name: string): Promise<T> =>
  // The files' shapes are stated above; a wrong one fails in the loops below.
  JSON.parse(await readFile(resolve(shared, 'data', name), 'utf8')) as T;

/** What the sources leave out: processes, files, network, code and attribute access in well-known modules. */
const MORE_DENIED = `
_aix_support:* _asyncio:* _bootlocale:* _bootsubprocess:* _compat_pickle:* _frozen_importlib:* _multiprocessing:* _overlapped:*
_posixshmem:* _pyio:* _socket:* _ssl:* _testcapi:* _testinternalcapi:* _xxinterpchannels:* _interpchannels:* _winreg:* winreg:* msvcrt:*
antigravity:* asyncore:* asynchat:* cmd:* compiler:* copyreg:add_extension,remove_extension,clear_extension_cache,_extension_registry,_extension_cache,_inverted_registry,dispatch_table,pickle,constructor
copy_reg:add_extension,remove_extension,clear_extension_cache,_extension_registry,_extension_cache,_inverted_registry,dispatch_table,pickle,constructor
dbm:* faulthandler:* fcntl:* formatter:* curses:* pyclbr:* pyexpat:* readline:* rlcompleter:* resource:* smtpd:* tabnanny:* termios:* tty:*
wsgiref:* xdrlib:* zipapp:* popen2:* dl:* new:* rexec:* Bastion:* user:* ihooks:* imputil:* macpath:* nturl2path:* cProfile:* _lsprof:*
binascii:a2b_base64,unhexlify,a2b_hex builtins:map,filter,next,iter,memoryview,callable,__dict__ __builtin__:map,filter,next,iter,buffer,coerce,help,delattr,hasattr,classmethod,staticmethod,property,super
functools:reduce,partial,partialmethod,singledispatch,singledispatchmethod,lru_cache,update_wrapper,wraps
io:open,open_code,FileIO,OpenWrapper _io:open,open_code,FileIO
multiprocess:* pathos:* ppft:* sarge:* pyximport:* Cython:* cython:* execnet:* fire:* hydra:* win32api:* win32com:* win32process:* pythoncom:* comtypes:*
urllib3:* pycurl:* websocket:* websockets:* boto3:* botocore:* docker:* pyautogui:* keyring:* numexpr:evaluate
gzip:open bz2:open lzma:open xml.etree.ElementTree:parse numpy.testing:* django.core.management:* jax.experimental.host_callback:* spacy.util:* spacy:load
numpy:ctypeslib,f2py,distutils,testing,memmap,save,savetxt,savez,savez_compressed numpy.ctypeslib:* numpy.lib._npyio_impl:load,save,NpzFile,genfromtxt,loadtxt numpy.lib.npyio:save,savetxt
numpy.lib.format:read_array,open_memmap numpy.testing._private.utils:* numpy.testing.utils:* numpy.core.memmap:* numpy.compat.py3k:* numpy.compat:npy_load_module
pandas.io.common:* pandas.io.sql:* pandas.io.pytables:* pandas.core.computation:* scipy._lib._ccallback:*
tensorflow:load_library,load_op_library,py_function,numpy_function tensorflow.io:* tensorflow.python.ops.io_ops:* tensorflow.python.ops.gen_io_ops:*
tensorflow.python.framework.load_library:* tensorflow.python.lib.io:* tensorflow.python.platform:* tensorflow.keras.models:load_model,model_from_config,model_from_json keras.saving:load_model,deserialize_keras_object
keras.src.saving:* keras.src.models.cloning:* keras.src.legacy.saving:*
torch._C:import_ir_module,import_ir_module_from_buffer,_jit_load torch._jit_internal:* torch._inductor:* torch._export:* torch.export:load torch.multiprocessing:* torch.utils.model_zoo:* torch.utils._cpp_extension_versioner:*
torch.fx.graph_module:reduce_graph_module,reduce_package_graph_module,reduce_deploy_graph_module,_exec_with_source,_forward_from_src,_deserialize_graph_module torch.fx._lazy_graph_module:*
torch.fx.experimental.rewriter:* torch._numpy.testing:* torch.testing._internal:* torch.distributed.run:* torch.distributed.launch:* torch.distributed.launcher:* torch.distributed.elastic:* torch.utils.benchmark:* torch.utils.data.datapipes:*
torchvision.datasets.utils:* transformers.utils.hub:* transformers.pipelines:* typing:ForwardRef._evaluate weakref:finalize string:Formatter.get_field,Formatter.vformat
joblib:* sklearn.externals.joblib:* sklearn.utils._joblib:* jinja2:* mako:* cffi.verifier:* IPython:* ipykernel:* notebook:* code:* codeop:* `;

/** Pure functions and classes that the sources' allow lists leave out. */
const MORE_ALLOWED = `
builtins:abs,len,min,max,sum,round,pow,divmod,ord,chr,hash,bin,hex,oct,any,all,enumerate,zip,reversed,sorted,NotImplemented,Ellipsis
__builtin__:abs,len,min,max,sum,round,pow,divmod,ord,chr,hash,bin,hex,oct,any,all,enumerate,zip,reversed,sorted,NotImplemented,Ellipsis,unichr,basestring
PIL.Image:Resampling,Transpose,Transform,Dither,Palette,Quantize joblib.memory:Memory joblib._store_backends:FileSystemStoreBackend joblib.logger:Logger copyreg:__newobj__,__newobj_ex__ copy_reg:__newobj__,__newobj_ex__
collections:abc,ChainMap,UserDict,UserList,UserString
collections.abc:Iterable,Iterator,Sequence,MutableSequence,Mapping,MutableMapping,Set,MutableSet,Callable,Hashable,Sized,Container,Collection,Generator
__future__:annotations,division,print_function,absolute_import,unicode_literals,generator_stop,with_statement,nested_scopes,generators,barry_as_FLUFL,all_feature_names
datetime:_datetime zoneinfo:ZoneInfo._unpickle numbers:Number,Complex,Real,Rational,Integral enum:Enum,IntEnum,Flag,IntFlag,auto
numpy:bool,float128,longdouble,complex256,str_,bytes_,object_,void,datetime64,timedelta64,recarray,matrix,int_,float_,intc,uint,single,double,ufunc,nan,inf,pi,bool8
numpy.rec:recarray,record numpy.core.records:recarray,record numpy._core.records:recarray,record numpy.random._sfc64:SFC64 numpy.random._pcg64:PCG64,PCG64DXSM numpy.random._philox:Philox numpy.random:RandomState,Generator
numpy.random.bit_generator:SeedSequence,__pyx_unpickle_SeedSequence numpy.random._mt19937:MT19937 numpy.dtypes:StringDType
torch.nn.functional:relu,relu_,relu6,gelu,silu,elu,selu,celu,leaky_relu,tanh,sigmoid,softmax,log_softmax,softplus,mish,hardswish,hardtanh,hardsigmoid,logsigmoid,softsign,normalize,cross_entropy,mse_loss,l1_loss,smooth_l1_loss,nll_loss,binary_cross_entropy,binary_cross_entropy_with_logits,layer_norm,glu,interpolate,dropout
pandas.core.indexes.base:_new_Index pandas._libs.internals:_unpickle_block pandas._libs.arrays:__pyx_unpickle_NDArrayBacked pandas.core.internals.blocks:new_block pandas.core.internals.managers:BlockManager,SingleBlockManager
pandas:DataFrame,Series,Index,RangeIndex,MultiIndex,StringDtype,PeriodDtype,IntervalDtype,CategoricalDtype,DatetimeTZDtype,Period,Interval,Timestamp,Timedelta
pandas.core.arrays.string_:StringDtype pandas.core.dtypes.dtypes:CategoricalDtype,PeriodDtype,IntervalDtype,DatetimeTZDtype,SparseDtype pandas._libs.interval:Interval pandas._libs.tslibs.period:Period
pandas._libs.tslibs.timedeltas:_timedelta_unpickle pandas._libs.tslibs.nattype:_nat_unpickle pandas.core.indexes.period:_new_PeriodIndex pandas._libs.tslibs.timestamps:_unpickle_timestamp pandas.core.indexes.datetimes:_new_DatetimeIndex
torch.nn.modules.container:Sequential,ModuleList,ModuleDict,ParameterList,ParameterDict torch:ScriptObject `;

const { merged, allow, _exceptions_allow } = await read<Globals>('dangerous_globals.json');
const torch = await read<Torch>('torch_allowlist.json');

const add = (table: Table, module: string, names: Iterable<string>) => {
  const known = table.get(module) ?? new Set();
  for (const name of names) known.add(name);
  table.set(module, known);
};
const entries = (text: string) =>
  text.split(/\s+/).flatMap((entry) => {
    const [module, names] = entry.split(':');
    return module && names ? [{ module, names: names.split(',') }] : [];
  });

const allowed: Table = new Map();
for (const [module, names] of Object.entries(allow)) add(allowed, module, Object.keys(names));
for (const [module, names] of Object.entries(_exceptions_allow)) add(allowed, module, names);
for (const { module, names } of entries(MORE_ALLOWED)) add(allowed, module, names);

const denied: Table = new Map();
const helpers: Table = new Map();
for (const [module, { names, severity }] of Object.entries(merged))
  add(severity === 'medium' ? helpers : denied, module, names === '*' ? ['*'] : names);
for (const { module, names } of entries(MORE_DENIED)) add(denied, module, names);

const record = (table: Table) =>
  Object.fromEntries(
    [...table]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([module, names]) => [module, names.has('*') ? '*' : [...names].toSorted().join(' ')]),
  );

const byModule: Table = new Map();
for (const path of torch.allowed_globals) {
  const dot = path.lastIndexOf('.');
  add(byModule, path.slice(0, dot), [path.slice(dot + 1)]);
}
const split = (table: Table, test: (module: string, names: Set<string>) => boolean) => {
  const yes: Table = new Map();
  const no: Table = new Map();
  for (const [module, set] of table) (test(module, set) ? yes : no).set(module, set);
  return [yes, no] as const;
};
const [sklearn, others] = split(allowed, (module) => /^(?:sklearn|_loss)(?:\.|$)/.test(module));
const [whole, some] = split(denied, (_, set) => set.has('*'));

const grades = {
  allowed: record(others),
  sklearn: record(sklearn),
  deniedModules: [...whole.keys()].toSorted(),
  denied: record(some),
  helpers: record(helpers),
  weightsOnly: record(byModule),
  python2: {
    modules: torch.import_mapping_py2_to_py3,
    names: Object.fromEntries(
      Object.entries(torch.name_mapping_py2_to_py3).map(([from, pair]) => [from, pair.join(' ')]),
    ),
  },
};
await writeJson(resolve(import.meta.dirname, '../utils/formats/acts/grades.json'), grades);
