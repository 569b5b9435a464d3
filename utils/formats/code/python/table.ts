/** What a call may do to the reader's machine. */
export type Capability =
  'process' | 'code' | 'network' | 'deserialize' | 'native' | 'write' | 'import' | 'hidden';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Exact dotted names. Python 2's names stand beside Python 3's, because old files carry them. */
const EXACT: ReadonlyMap<string, Capability> = new Map(
  (
    [
      [
        'process',
        `os.system os.popen os.popen2 os.popen3 os.popen4 os.startfile os.posix_spawn os.posix_spawnp os.fork
        os.forkpty os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp os.execvpe os.spawnl
        os.spawnle os.spawnlp os.spawnlpe os.spawnv os.spawnve os.spawnvp os.spawnvpe pty.spawn platform.popen
        asyncio.create_subprocess_exec asyncio.create_subprocess_shell webbrowser.open webbrowser.open_new
        webbrowser.open_new_tab distutils.spawn.spawn IPython.get_ipython.system pip.main`,
      ],
      [
        'code',
        `exec eval compile execfile marshal.loads marshal.load types.FunctionType types.CodeType types.LambdaType
        imp.load_source imp.load_module imp.load_compiled imp.load_dynamic cProfile.run cProfile.runctx profile.run
        pdb.run timeit.timeit timeit.repeat torch.hub.load code.interact code.InteractiveInterpreter
        code.InteractiveConsole sys.settrace ctypes.pythonapi.PyRun_SimpleString`,
      ],
      [
        'network',
        `socket.socket socket.create_connection socket.create_server socket.socketpair urllib.urlopen
        urllib.urlretrieve socketserver.TCPServer http.server.HTTPServer`,
      ],
      [
        'deserialize',
        `pickle.load pickle.loads pickle.Unpickler cPickle.load cPickle.loads _pickle.load _pickle.loads
        cloudpickle.load cloudpickle.loads dill.load dill.loads joblib.load torch.load numpy.load pandas.read_pickle
        shelve.open yaml.load yaml.unsafe_load yaml.full_load jsonpickle.decode keras.models.load_model
        tensorflow.keras.models.load_model skops.io.load`,
      ],
      [
        'native',
        `torch.ops.load_library torch.classes.load_library torch.utils.cpp_extension.load
        torch.utils.cpp_extension.load_inline tensorflow.load_op_library tensorflow.load_library cffi.FFI`,
      ],
      [
        'write',
        `os.remove os.unlink os.rename os.replace os.rmdir os.removedirs os.chmod os.symlink os.truncate
        shutil.rmtree shutil.move shutil.copy shutil.copy2 shutil.copyfile shutil.copytree shutil.unpack_archive`,
      ],
      [
        'import',
        '__import__ importlib.import_module importlib.reload importlib.util.spec_from_file_location',
      ],
    ] as const
  ).flatMap(([capability, names]) => words(names).map((name) => [name, capability] as const)),
);

/** Modules all of whose functions count. */
const WHOLE: ReadonlyMap<string, Capability> = new Map(
  (
    [
      ['process', 'subprocess commands popen2 posix nt _posixsubprocess pexpect sh'],
      ['code', 'runpy codeop bdb'],
      [
        'network',
        `urllib.request urllib2 urllib3 requests httpx http.client httplib aiohttp ftplib smtplib telnetlib paramiko
        websocket websockets pycurl xmlrpc.client nntplib`,
      ],
      ['native', 'ctypes _ctypes'],
    ] as const
  ).flatMap(([capability, names]) => words(names).map((name) => [name, capability] as const)),
);

/** Parts of those modules that do nothing by themselves. */
const HARMLESS: ReadonlySet<string> = new Set(
  words(`ctypes.sizeof ctypes.c_int ctypes.c_float ctypes.c_void_p ctypes.Structure ctypes.POINTER ctypes.byref
  ctypes.c_char_p ctypes.c_size_t requests.Session requests.exceptions.HTTPError urllib.request.Request
  urllib3.disable_warnings requests.adapters.HTTPAdapter subprocess.list2cmdline`),
);

/** What calling this dotted name can do; null when the table does not say. */
export function capabilityOf(dotted: string): Capability | null {
  const name = dotted.replace(/^(?:builtins|__builtins?__)\./, '');
  if (HARMLESS.has(name)) return null;
  const exact = EXACT.get(name);
  if (exact) return exact;
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
    const whole = WHOLE.get(name.slice(0, dot));
    if (whole) return whole;
  }
  return null;
}

/** Libraries that model code is expected to import, and modules of Python without reach. */
const EXPECTED: ReadonlySet<string> = new Set(
  words(`torch transformers numpy scipy sklearn pandas tensorflow keras jax flax tokenizers sentencepiece einops
  safetensors datasets accelerate peft diffusers timm torchvision torchaudio PIL sentence_transformers huggingface_hub
  typing typing_extensions math re json dataclasses collections functools itertools enum abc warnings logging copy
  random time string unicodedata numbers operator contextlib pathlib inspect types bisect heapq datetime tqdm
  __future__ flash_attn xformers triton onnx onnxruntime librosa soundfile regex packaging argparse`),
);

/** Whether a module is one that model code is expected to import; relative imports are. */
export const isExpected = (module: string): boolean =>
  module.startsWith('.') || EXPECTED.has(module.split('.')[0] ?? '');

/** Modules that only decode: what comes out of them into `exec` was hidden. */
const DECODERS: ReadonlySet<string> = new Set(
  words(`b64decode b32decode b16decode a85decode b85decode decodebytes decodestring urlsafe_b64decode
  standard_b64decode decompress unhexlify fromhex a2b_base64 a2b_hex`),
);

/** Whether a call by this dotted name turns hidden bytes into readable ones. */
export const isDecoder = (dotted: string): boolean =>
  dotted === 'codecs.decode' || dotted === 'marshal.loads' || DECODERS.has(dotted.split('.').at(-1) ?? '');
