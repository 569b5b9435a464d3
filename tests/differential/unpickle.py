"""Runs CPython's own unpicklers over streams from standard input, and tells what each of them does.

Input: for each stream four bytes of length (big endian) and its bytes. Output: one line of JSON for each: by reader
(C or Python version, how 8-bit strings are decoded) the events in order and how it stopped.

Nothing that a stream names is ever imported or run. `find_class` gives classes made here, which record what is done
with them; what they are called for gives an object that does the same; persistent ids and buffers are such objects.
Memory, time and files are limited, because a stream may ask for any length.
"""

import _pickle
import copyreg
import io
import itertools
import json
import pickle
import resource
import struct
import sys

MEMORY_BYTES = 400_000_000
SECONDS = 600
SHOWN_TEXT = 100
SHOWN_BITS = 512

events = []


def label(value):
    if isinstance(value, type) and issubclass(value, Inert):
        return value.path
    return '.' if isinstance(value, Inert) else type(value).__name__


def show(value):
    """A constant by its value, whatever else by what it is."""
    if isinstance(value, int):
        return str(int(value)) if value.bit_length() < SHOWN_BITS else 'int'
    if isinstance(value, float):
        return 'float ' + ('nan' if value != value else struct.pack('>d', value).hex())
    if isinstance(value, str):
        return json.dumps(value) if len(value) <= SHOWN_TEXT else 'str'
    if type(value) in (bytes, tuple, list):
        return f'{type(value).__name__} {len(value)}'
    return label(value)


def record(kind, target, *shown):
    event = [kind, label(target), *map(show, shown)]
    # Items added one by one are one change.
    if kind != 'change' or events[-1:] != [event]:
        events.append(event)


class Method:
    """A method of objects and of their classes alike."""

    def __init__(self, kind):
        self.kind = kind

    def __get__(self, instance, owner):
        target = owner if instance is None else instance
        return lambda *shown: record(self.kind, target, *(shown if self.kind == 'build' else ()))


class Recording(type):
    path = 'Inert'

    def __call__(cls, *args, **kwargs):
        record('call', cls, *args, *([kwargs] if kwargs else []))
        return inert()

    def __setitem__(cls, key, value):
        record('change', cls)

    def __iter__(cls):
        return iter(())

    def __index__(cls):
        return 0

    def __bool__(cls):
        return False

class Inert(bytearray, metaclass=Recording):
    """Stands for whatever a name, a call, a persistent id or a buffer would give. A bytearray, to be a buffer."""

    def __new__(cls, *args, **kwargs):
        record('call', cls, *args, *([kwargs] if kwargs else []))
        return inert()

    def __call__(self, *args, **kwargs):
        record('call', self, *args, *([kwargs] if kwargs else []))
        return inert()

    __setstate__ = Method('build')
    append = extend = add = Method('change')

    def __setitem__(self, key, value):
        record('change', self)

    def __iter__(self):
        return iter(())

    keys = staticmethod(lambda *_: [])

    def __index__(self):
        return 0

    def __bool__(self):
        return False

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return id(self) // 16


def inert():
    return bytearray.__new__(Inert)


class Standing:
    """What both versions are given in place of imports and persistent objects."""

    names = {}

    def find_class(self, module, name):
        path = f'{module} {name}'
        events.append(['import', path])
        if path not in self.names:
            self.names[path] = Recording('Named', (Inert,), {'path': path})
        return self.names[path]

    def persistent_load(self, pid):
        return inert()


class FromC(Standing, _pickle.Unpickler):
    done = opcode = None


def counted(code, load):
    def run_and_count(self):
        self.opcode = chr(code)
        load(self)
        self.done += 1

    return run_and_count


class FromPython(Standing, pickle._Unpickler):
    """Counts the opcodes that came to their end, and knows the last one."""

    done = 0
    opcode = None
    dispatch = {code: counted(code, load) for code, load in pickle._Unpickler.dispatch.items()}


def register_extensions(stream):
    """Gives a name to every extension code that the stream may ask for."""
    copyreg._extension_registry.clear()
    copyreg._inverted_registry.clear()
    copyreg.clear_extension_cache()
    for at, byte in enumerate(stream):
        width = {0x82: 'B', 0x83: '<H', 0x84: '<i'}.get(byte)
        if width is None or at + 1 + struct.calcsize(width) > len(stream):
            continue
        (code,) = struct.unpack_from(width, stream, at + 1)
        if code > 0:
            copyreg._inverted_registry[code] = ('copyreg_ext', str(code))


def run(reader, encoding, stream):
    events.clear()
    copyreg.clear_extension_cache()
    buffers = (inert() for _ in itertools.repeat(None))
    file = io.BytesIO(stream)
    unpickler = reader(file, encoding=encoding, buffers=buffers)
    unpickler.names = {}
    try:
        stop, why = 'stop', show(unpickler.load())
    except (Exception, MemoryError) as error:
        stop, why = type(error).__name__, str(error)[:200]
    told = {'stop': stop, 'why': why, 'done': unpickler.done, 'opcode': unpickler.opcode, 'taken': file.tell()}
    return {'events': list(events), **told}


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    print(json.dumps(sys.version.split()[0]))
    while len(head := sys.stdin.buffer.read(4)) == 4:
        stream = sys.stdin.buffer.read(int.from_bytes(head, 'big'))
        register_extensions(stream)
        readings = [
            run(reader, encoding, stream) for encoding in ('ASCII', 'latin-1') for reader in (FromC, FromPython)
        ]
        print(json.dumps(readings, separators=(',', ':')))


main()
