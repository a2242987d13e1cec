"""Runs programs one at a time and keeps what each run took."""
import dataclasses
import hashlib
import os
import shutil
import subprocess
import typing


class Failure(Exception):
    """An engine failed, or gave other bytes."""


@dataclasses.dataclass
class Run:
    """One run of one program."""
    wall: float
    cpu: float
    peak_mib: float
    # Milliseconds that the program measured inside itself, if that is what its task asks for.
    inside_ms: typing.Optional[float] = None


@dataclasses.dataclass
class Entry:
    """One engine's way to do a task."""
    engine: str
    command: list
    plan: str = ""
    # Undone work before each run: a fresh store, for example. Not measured.
    prepare: typing.Optional[typing.Callable] = None
    # Looks at the results of a run: raises Failure. Gets the path of the standard output.
    check: typing.Optional[typing.Callable] = None
    # Whether the program prints milliseconds that it measured inside.
    is_inside: bool = False
    # The files whose sizes tell what is kept.
    store: tuple = ()


@dataclasses.dataclass
class Task:
    """One job, and how each engine does it; a peer may offer several plans."""
    name: str
    title: str
    entries: list
    # Whether disks must be quiet before each run.
    writes: bool = False


class Runner:
    """Starts programs through a small helper that reports time and memory."""

    def __init__(self, folder, helper_source):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.helper = f"{folder}/run-once"
        compiler = shutil.which("clang") or shutil.which("cc")
        if compiler is None:
            raise Failure("no C compiler: clang comes with Swift, cc with build-essential")
        subprocess.run([compiler, "-O2", "-o", self.helper, helper_source], check=True)

    def run(self, entry, environment, writes=False):
        """Runs a program once and checks what it gave."""
        if entry.prepare:
            entry.prepare()
        if writes:
            os.sync()
        paths = [f"{self.folder}/{name}" for name in ("result", "stdout", "stderr")]
        variables = {**environment, "PLAN": entry.plan}
        subprocess.run([self.helper, *paths, *entry.command], env=variables, check=True)
        with open(paths[0]) as file:
            wall, cpu, peak, status = file.read().split()
        if status != "0":
            with open(paths[2], errors="replace") as file:
                complaint = file.read()[-2000:]
            raise Failure(f"{' '.join(entry.command)}\nended with status {status}\n{complaint}")
        if entry.check:
            entry.check(paths[1])
        inside = None
        if entry.is_inside:
            with open(paths[1]) as file:
                inside = float(file.read())
        return Run(float(wall), float(cpu), int(peak) / 1024, inside)


def md5(path):
    """The MD5 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "md5").hexdigest()


def size_of(paths):
    """The bytes that files take together; those that are not there take none."""
    return sum(os.path.getsize(path) for path in paths if os.path.exists(path))
