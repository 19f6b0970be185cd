"""Runs commands as whole processes and prints CPU seconds, wall seconds and peak memory: the median of several runs."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import generate  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent


def run(command, workdir):
    """CPU seconds, wall seconds and peak megabytes of one run.

    GNU time starts the command, so that its peak is not that of this much larger program before it became the command.
    """
    with open(os.devnull, "w") as null, tempfile.NamedTemporaryFile("r") as peak:
        start = time.monotonic()
        process = subprocess.Popen(["/usr/bin/time", "-f", "%M", "-o", peak.name, *command], cwd=workdir, stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        if not os.WIFEXITED(status) or os.WEXITSTATUS(status) != 0:
            sys.exit(f"{' '.join(command)}: ended with status {status}")
        return usage.ru_utime + usage.ru_stime, wall, int(peak.read()) / 1024


def measure(name, command, runs, workdir, limits):
    results = [run(command, workdir) for _ in range(runs + 1)][1:]  # The first one warms the file cache.
    cpu, wall, memory = (statistics.median(column) for column in zip(*results))
    spread = f"{min(r[0] for r in results):.3f}–{max(r[0] for r in results):.3f}"
    cpu_limit, memory_limit = limits
    ok = (cpu_limit is None or cpu <= cpu_limit) and (memory_limit is None or memory <= memory_limit)
    goal = ", ".join(x for x in (f"{cpu_limit:.3f} s" if cpu_limit else "", f"{memory_limit} MB" if memory_limit else "") if x)
    print(f"{name:<34} {cpu:>8.3f} {spread:>14} {wall:>8.3f} {memory:>9.1f}   {goal:<18} {'' if ok else 'MISSED'}", flush=True)
    return cpu


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--executable", default=str(ROOT / "artifacts/kubescape/kubescape"))
    arguments = parser.parse_args()
    kubescape = arguments.executable
    print(f"{'whole process':<34} {'CPU s':>8} {'min–max':>14} {'wall s':>8} {'peak MB':>9}   {'goal':<18}")
    with tempfile.TemporaryDirectory() as folder:
        alone = shutil.copytree(Path(kubescape).parent, Path(folder) / "bin") / "kubescape"
        measure("--version", [str(alone), "--version"], arguments.runs, folder, (0.015, 15))
        measure("scan examples/online-shop", [str(alone), "scan", "examples/online-shop"], arguments.runs, ROOT, (0.1, 50))
        cpu = {}
        for objects, limits in ((10_000, (5, 250)), (20_000, (None, None))):
            repository = Path(folder) / f"repository-{objects}"
            generate.generate(repository, objects)
            cpu[objects] = measure(f"scan {objects:,} objects", [str(alone), "scan", str(repository)], arguments.runs, folder, limits)
            measure(f"scan {objects:,} objects -f json", [str(alone), "scan", str(repository), "-f", "json"], arguments.runs, folder, (None, None))
        ratio = cpu[20_000] / cpu[10_000]
        print(f"20,000 objects cost {ratio:.2f} times 10,000 (goal 2.1){'' if ratio <= 2.1 else '  MISSED'}")


if __name__ == "__main__":
    main()
