// Made by scripts/make-globals.ts. Change that or its sources, then run it again.
/** Modules that run code, open files or network, or reach others, with all that is in them. */
export const DENIED_MODULES =
  'Bastion Cython IPython IPython.core.interactiveshell IPython.utils.process __builtins__ _aix_support ' +
  '_asyncio _bootlocale _bootsubprocess _compat_pickle _ctypes _frozen_importlib ' +
  '_frozen_importlib_external _imp _interpchannels _interpreters _lsprof _multiprocessing _operator ' +
  '_osx_support _overlapped _pickle _posixshmem _posixsubprocess _pyio _pyrepl _signal _socket _sqlite3 ' +
  '_ssl _testcapi _testinternalcapi _thread _winapi _winreg _xxinterpchannels _xxsubinterpreters aiohttp ' +
  'aiohttp.client antigravity asynchat asyncio asyncio.subprocess asyncore atexit base64 bdb boto3 ' +
  'botocore cProfile cffi.verifier cloudpickle cloudpickle.cloudpickle_fast cmd code codeop commands ' +
  'compileall compiler comtypes concurrent.interpreters ctypes ctypes.util curses cython dbm difflib ' +
  'dill dill._dill distutils distutils.file_util django.core.management dl docker doctest ensurepip ' +
  'execnet fabric faulthandler fcntl fickling filecmp fileinput fire formatter ftplib gc git glob gradio ' +
  'http httplib httpx huggingface_hub hydra idlelib ihooks imaplib imp importlib importlib.machinery ' +
  'importlib.util imputil inspect interpreters invoke ipykernel jax.experimental.host_callback jinja2 ' +
  'joblib jsonpickle keras.src.legacy.saving keras.src.models.cloning keras.src.saving keyring lib2to3 ' +
  'linecache logging macpath mako marshal mmap model_unpickler modelaudit modelscan msvcrt multiprocess ' +
  'multiprocessing multiprocessing.pool new nntplib notebook nt nturl2path numpy.compat.py3k ' +
  'numpy.core.memmap numpy.ctypeslib numpy.distutils numpy.distutils.exec_command numpy.f2py ' +
  'numpy.testing numpy.testing._private.utils numpy.testing.utils operator os pandas.core.computation ' +
  'pandas.io.common pandas.io.pytables pandas.io.sql paramiko pathos pdb pexpect pickle picklescan pip ' +
  'pip._internal pip._internal.cli pip._internal.cli.main pip._vendor pip._vendor.distlib ' +
  'pip._vendor.distlib.scripts pipes pkgutil platform plumbum popen2 poplib posix ppft profile pty ' +
  'py_compile pyautogui pyclbr pycurl pydoc pyexpat pythoncom pyximport readline requests requests.api ' +
  'resource rexec rlcompleter runpy saferpickle sarge scipy._lib._ccallback scipy.weave select selectors ' +
  'setuptools sh shelve shutil signal site sklearn.externals.joblib sklearn.utils._joblib smtpd smtplib ' +
  'socket socketserver spacy.util sqlite3 ssl subprocess sys syslog tabnanny tarfile telnetlib tempfile ' +
  'tensorflow.io tensorflow.python.framework.load_library tensorflow.python.lib.io ' +
  'tensorflow.python.ops.gen_io_ops tensorflow.python.ops.io_ops tensorflow.python.platform termios test ' +
  'threading timeit torch._dynamo torch._export torch._inductor torch._jit_internal torch._numpy.testing ' +
  'torch.compile torch.distributed.elastic torch.distributed.launch torch.distributed.launcher ' +
  'torch.distributed.nn.api.remote_module torch.distributed.rpc torch.distributed.rpc.internal ' +
  'torch.distributed.run torch.fx._lazy_graph_module torch.fx.experimental.rewriter torch.hub torch.jit ' +
  'torch.library torch.multiprocessing torch.package torch.package.package_importer ' +
  'torch.testing._internal torch.utils._cpp_extension_versioner torch.utils.benchmark ' +
  'torch.utils.cpp_extension torch.utils.data.datapipes torch.utils.model_zoo torchvision.datasets.utils ' +
  'trace transformers.dynamic_module_utils transformers.pipelines transformers.utils.hub tty unittest ' +
  'urllib urllib.request urllib2 urllib3 user uuid venv webbrowser websocket websockets win32api ' +
  'win32com win32process winreg wsgiref xdrlib xmlrpc xmlrpc.client xmlrpc.server zipapp zipfile ' +
  'zipimport ';
/** Names that do so, in modules that do other things too. */
export const DENIED: Readonly<Record<string, string>> = {
  __builtin__:
    '__import__ apply breakpoint buffer classmethod coerce compile delattr eval exec execfile file filter getattr globals hasattr help input iter locals map next open property raw_input reload setattr staticmethod super type vars',
  _io: 'FileIO open open_code',
  binascii: 'a2b_base64 a2b_hex unhexlify',
  builtins:
    '__build_class__ __dict__ __import__ __loader__ __spec__ apply breakpoint callable classmethod compile delattr dir eval exec execfile file filter getattr globals hasattr help input iter locals map memoryview next open property reload setattr staticmethod super type vars',
  bz2: 'open',
  cgitb: 'lookup',
  'cloudpickle.cloudpickle':
    '_builtin_type _function_setstate _make_cell _make_empty_cell _make_function subimport',
  codecs: 'decode encode open',
  'concurrent.futures': 'ProcessPoolExecutor ThreadPoolExecutor',
  copy_reg:
    '_extension_cache _extension_registry _inverted_registry add_extension clear_extension_cache constructor dispatch_table pickle remove_extension',
  copyreg:
    '_extension_cache _extension_registry _inverted_registry add_extension clear_extension_cache constructor dispatch_table pickle remove_extension',
  fsspec: 'open',
  functools:
    'cached_property lru_cache partial partialmethod reduce singledispatch singledispatchmethod update_wrapper wraps',
  gzip: 'open',
  'idlelib.autocomplete': 'AutoComplete.fetch_completions AutoComplete.get_entity',
  'idlelib.calltip': 'Calltip.fetch_tip get_entity',
  'idlelib.debugobj': 'ObjectTreeItem.SetText',
  'idlelib.pyshell': 'ModifiedInterpreter.runcode ModifiedInterpreter.runcommand',
  'idlelib.run': 'Executive.runcode',
  io: 'FileIO OpenWrapper open open_code',
  'joblib.numpy_pickle': '_unpickle load load_temporary_memmap',
  'keras.models': 'load_model model_from_config model_from_json',
  'keras.saving': 'deserialize_keras_object load_model',
  'keras.src.saving.saving_api': 'load_model',
  'keras.src.utils.file_utils': 'get_file',
  'keras.utils': 'get_file',
  'lib2to3.pgen2.grammar': 'Grammar.loads',
  'lib2to3.pgen2.pgen': 'ParserGenerator.make_label',
  'logging.config': '_resolve dictConfig fileConfig listen',
  lzma: 'open',
  mailcap: 'findmatch',
  'mlflow.projects.backend.local': '_run_entry_point',
  'multiprocessing.util': 'spawnv_passfds',
  'nltk.data': 'load',
  numexpr: 'evaluate',
  numpy:
    '__builtins__ ctypeslib distutils f2py load loads memmap save savetxt savez savez_compressed testing',
  'numpy.compat': 'npy_load_module',
  'numpy.lib._npyio_impl': 'NpzFile genfromtxt load loadtxt save',
  'numpy.lib.format': 'open_memmap read_array',
  'numpy.lib.npyio': 'NpzFile genfromtxt load loadtxt save savetxt',
  pandas: 'eval read_pickle',
  'pandas.core.computation.eval': 'eval',
  'pandas.io.parsers.readers': 'read_csv',
  'pandas.io.pickle': 'read_pickle',
  pathlib: 'Path.read_text Path.unlink Path.write_bytes Path.write_text os.system',
  psutil: 'Popen',
  'ruamel.yaml': 'load',
  spacy: 'load',
  string: 'Formatter.get_field Formatter.vformat',
  sympy: 'parse_expr sympify',
  'sympy.utilities.lambdify': 'lambdify',
  tensorflow: 'load_library load_op_library numpy_function py_function',
  'tensorflow.keras.models': 'load_model model_from_config model_from_json',
  'tensorflow.python.keras.models': 'load_model',
  torch: 'compile hub load save',
  'torch._C': '_jit_load import_ir_module import_ir_module_from_buffer',
  'torch._dynamo.guards': 'GuardBuilder.get',
  'torch._inductor.codecache': 'compile_file',
  'torch._ops': '_Ops.load_library load_library',
  'torch.classes': 'load_library',
  'torch.distributed.elastic.rendezvous.api': 'basichandlers',
  'torch.export': 'load',
  'torch.fx.experimental.symbolic_shapes': 'ShapeEnv.evaluate_guards_expression',
  'torch.fx.graph_module':
    '_deserialize_graph_module _exec_with_source _forward_from_src reduce_deploy_graph_module reduce_graph_module reduce_package_graph_module',
  'torch.jit._serialization': 'load',
  'torch.jit.annotations': 'parse_type_line',
  'torch.jit.unsupported_tensor_ops': 'execWrapper',
  'torch.ops': 'load_library',
  'torch.serialization': '_get_layout_unsafe _legacy_load _load load',
  'torch.storage': '_load_from_bytes',
  'torch.utils._config_module': 'ConfigModule ConfigModule.load_config',
  'torch.utils.bottleneck.__main__': 'run_autograd_prof run_cprofile',
  'torch.utils.collect_env': 'get_pretty_env_info run run_and_read_all run_lambda',
  'torch.utils.data.datapipes.utils.decoder': 'basichandlers',
  transformers: 'AutoModel.from_pretrained AutoTokenizer.from_pretrained pipeline',
  'transformers.models.auto.auto_factory': 'getattribute_from_module',
  types: 'BuiltinFunctionType CodeType FunctionType LambdaType MethodType ModuleType',
  typing: 'ForwardRef._evaluate',
  'unittest.mock': '_dot_lookup _importer patch',
  weakref: 'finalize',
  'xml.etree.ElementTree': 'parse',
  yaml: 'full_load load load_all unsafe_load',
};
/** Names that hide a payload and do nothing alone. */
export const HELPERS: Readonly<Record<string, string>> = {
  _codecs: 'decode',
  bz2: 'decompress open',
  gzip: 'decompress open',
  lzma: 'decompress open',
  'matplotlib.cbook': '*',
  'sklearn.utils._testing': '*',
  'xml.etree.ElementTree': 'parse',
  zlib: 'decompress',
};
