"""What the figures were measured on."""
import os
import platform
import subprocess


def first_line(*command):
    """The first line that a program prints, or an empty text."""
    try:
        output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
    return output.splitlines()[0].strip() if output.strip() else ""


def processor():
    """The processor's name as the kernel tells it."""
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def memory_gib():
    """Memory installed, in GiB."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def system():
    """The name of the operating system."""
    name = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return f"{name}, Linux {platform.release()}"


def load():
    """Load averages of 1, 5 and 15 minutes."""
    return [round(value, 2) for value in os.getloadavg()]


def versions(python, program):
    """Versions of all that is compared, by name."""
    script = """
import importlib, sys
for name in ("duckdb", "polars", "numpy", "pandas", "chdb"):
    try: print(name, importlib.import_module(name).__version__)
    except ImportError: pass
"""
    output = subprocess.run([python, "-c", script], capture_output=True, text=True, check=True).stdout
    found = dict(line.split(" ", 1) for line in output.splitlines())
    found["python"] = platform.python_version()
    found["swift"] = first_line("swiftc", "--version")
    found["pledgeline"] = first_line(program, "--version")
    found["commit"] = first_line("git", "describe", "--always", "--dirty")
    return found


def describe(python, program):
    """All of it, for the report."""
    return {
        "processor": processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory-gib": round(memory_gib(), 1),
        "system": system(),
        "versions": versions(python, program),
    }
