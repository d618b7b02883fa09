# SPDX-License-Identifier: MIT
"""A real Slurm of four nodes on this machine: corpus/cluster/slurm/run.sh reads a corpus in sixteen shards, while tasks and a node are killed.

Whatever happens, the exports are those of one run. Every process that is started here is ended here, by its number."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "../shards"), os.path.join(HERE, "../bench")]
os.environ["SICNON_FULL"] = "1"
from corpus import Corpus
from shards import PROGRAM, Shards, check_databases, expect

NODES, SHARDS, PATIENCE = ("n1", "n2", "n3", "n4"), 16, 120
FILES, FILE_BYTES = 48, 200_000  # three files a shard: with the simulated year some 700 articles each, which quarrel as much as a week of news


class Cluster:
    """Its daemons go to the background by themselves and tell their numbers in files."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("run", "log", "spool/ctl", *(f"spool/{node}" for node in NODES)):
            os.makedirs(os.path.join(folder, name))
        os.chmod(os.path.join(folder, "run"), 0o711)
        with open(os.path.join(folder, "slurm.conf"), "w") as out, open(os.path.join(HERE, "slurm.conf")) as file:
            out.write(file.read().replace("@DIR@", folder))
        os.environ["SLURM_CONF"] = os.path.join(folder, "slurm.conf")

    def path(self, name):
        return os.path.join(self.folder, "run", name)

    def start(self):
        with open(self.path("munge.key"), "wb") as key:
            key.write(os.urandom(128))
        os.chmod(self.path("munge.key"), 0o600)
        self.daemon("munged", "--force", f"--key-file={self.path('munge.key')}", f"--socket={self.path('munge.socket')}", f"--pid-file={self.path('munged.pid')}",
                    f"--seed-file={self.path('munge.seed')}", f"--log-file={self.folder}/log/munged.log")
        self.daemon("slurmctld", "-i")
        for node in NODES:
            self.daemon("slurmd", "-N", node)
        self.wait_for(lambda: len(set(self.ask("sinfo", "-h", "-N", "-t", "idle", "-o", "%N").split())) == len(NODES), "four idle nodes")

    def daemon(self, *command):
        with open(os.path.join(self.folder, "log/start"), "a") as log:
            subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def ask(self, *command):
        return subprocess.run(command, capture_output=True, text=True).stdout

    def wait_for(self, condition, what):
        end = time.monotonic() + PATIENCE
        while not condition():
            expect(time.monotonic() < end, f"waited in vain for {what}")
            time.sleep(0.1)

    def pid(self, name):
        try:
            with open(self.path(name + ".pid")) as file:
                return int(file.read())
        except (OSError, ValueError):
            return 0

    def kill_node(self, node):
        """The daemon of the node, and all that runs below it."""
        daemon, children = self.pid(f"slurmd-{node}"), children_of_steps(node, self.folder)
        for number in (daemon, *children):
            try:
                os.kill(number, signal.SIGKILL)
            except ProcessLookupError:
                pass
        os.remove(self.path(f"slurmd-{node}.pid"))

    def stop(self):
        self.ask("scancel", "--state=RUNNING")
        self.ask("scancel", "--state=PENDING")
        for name in (*(f"slurmd-{node}" for node in NODES), "slurmctld", "munged"):
            number = self.pid(name)
            if number > 0:
                os.kill(number, signal.SIGTERM)
                self.wait_for(lambda: is_gone(number), f"the end of {name}")


def is_gone(number):
    """Who is dead and was not fetched by anybody is gone, too."""
    try:
        with open(f"/proc/{number}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def processes():
    """(number, parent, command line) of all."""
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat, open(f"/proc/{name}/cmdline") as line:
                yield int(name), int(stat.read().rpartition(")")[2].split()[1]), line.read().replace("\0", " ")
        except OSError:
            pass


def children_of_steps(node, folder):
    """Steps of jobs name their node in what they were called; below them stands the work. Of this cluster only."""
    mine = [entry for entry in processes()]
    found = [number for number, _, line in mine if line.startswith("slurmstepd") and node_of(number) == node]
    for number in found:
        found += [child for child, parent, _ in mine if parent == number]
    return found


def node_of(number):
    try:
        for child, parent, _ in processes():
            if parent == number:
                with open(f"/proc/{child}/environ") as file:
                    for variable in file.read().split("\0"):
                        if variable.startswith("SLURMD_NODENAME="):
                            return variable.partition("=")[2]
    except OSError:
        pass
    return None


class Case:
    def __init__(self, night, cluster, name):
        self.night, self.cluster, self.name = night, cluster, name

    def start(self, program=PROGRAM, rules=()):
        return self.script("run.sh", program, "--db", f"{self.name}.db", *rules)

    def script(self, name, program, *options):
        script = os.path.join(os.environ["SICNON_SOURCE"], "corpus/cluster/slurm", name)
        command = ["bash", script, "--work", self.name, "--shards", str(SHARDS), *options, "news"]
        return subprocess.Popen(command, cwd=self.night.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env={**os.environ, "SICNON": os.path.abspath(program), "SICNON_POLL": "0.3"})

    def end(self, run, status=0):
        out, err = run.communicate()
        expect(run.returncode == status, f"exit status {run.returncode}, not {status}: {out} {err}")
        return out

    def whole(self):
        self.night.expect_same(f"{self.name}.db", self.name)

    def part(self, shard, name="manifest.json"):
        return os.path.join(self.night.folder, self.name, "parts", str(shard), name)

    def slow(self):
        """A program that waits in shards 3 and 5 until it is let go: what is killed is at work."""
        path = os.path.join(self.night.folder, f"{self.name}-slow")
        with open(path, "w") as file:
            file.write(f'#!/bin/bash\ncase "$*" in *"--shard 3/"*|*"--shard 5/"*) touch {path}.$SLURM_ARRAY_TASK_ID.$$\n'
                       f'while [ ! -e {path}.go ]; do sleep 0.2; done ;; esac\nexec {os.path.abspath(PROGRAM)} "$@"\n')
        os.chmod(path, 0o755)
        return path

    def waiting(self, path, shard):
        prefix = f"{os.path.basename(path)}.{shard}."
        return [int(name[len(prefix):]) for name in os.listdir(self.night.folder) if name.startswith(prefix)]


def case_clean_and_again(case):
    expect("16 of 16 parts" in case.end(case.start()) or os.path.exists(case.part(15)), "no parts")
    case.whole()
    before = os.stat(case.part(0)).st_mtime_ns
    case.end(case.start())
    case.whole()
    expect(os.stat(case.part(0)).st_mtime_ns == before, "a part was made once more")


def case_killed_task(case):
    slow = case.slow()
    run = case.start(slow)
    case.cluster.wait_for(lambda: case.waiting(slow, 3), "task 3")
    os.kill(case.waiting(slow, 3)[0], signal.SIGKILL)
    open(slow + ".go", "w").close()
    case.end(run)
    case.whole()


def case_killed_node(case):
    slow = case.slow()
    run = case.start(slow)
    case.cluster.wait_for(lambda: case.waiting(slow, 5), "task 5")
    node = node_of_task(case.waiting(slow, 5)[0])
    expect(node in NODES, f"task 5 runs nowhere: {node}")
    case.cluster.kill_node(node)
    open(slow + ".go", "w").close()
    case.end(run)
    case.whole()
    case.cluster.daemon("slurmd", "-N", node)
    case.cluster.wait_for(lambda: node in case.cluster.ask("sinfo", "-h", "-N", "-t", "idle", "-o", "%N").split(), "the node to come back")


def node_of_task(number):
    with open(f"/proc/{number}/environ") as file:
        for variable in file.read().split("\0"):
            if variable.startswith("SLURMD_NODENAME="):
                return variable.partition("=")[2]
    return None


def case_missing_part(case):
    """Somebody took a part away behind the driver's back: the merge says so, and a second start makes it anew."""
    case.end(case.start())
    os.remove(case.part(7))
    os.remove(os.path.join(case.night.folder, f"{case.name}.db"))
    shutil.rmtree(os.path.dirname(case.part(7)))
    case.end(case.start())
    case.whole()


def case_mixed_rules(case):
    case.end(case.start())
    site = os.path.join(case.night.folder, "site/actors")
    os.makedirs(site, exist_ok=True)
    with open(os.path.join(site, "site.yml"), "w") as file:
        file.write("actors:\n  - id: test.harbour-office\n    name: Harbour Office of Testing\n    kind: agency\n")
    shutil.rmtree(os.path.dirname(case.part(4)))
    case.end(case.start(rules=("--rules", "site")), status=78)
    case.whole()


def case_keyed_without_a_database(case):
    """Claims under keys, from sixteen tasks to seven; one of them is killed at work, a part goes, and it is started again."""
    slow, name = case.slow(), f"{case.name}.jsonl"
    run = case.script("keyed.sh", slow, "--out", name, "--parts", "7")
    case.cluster.wait_for(lambda: case.waiting(slow, 3), "task 3")
    os.kill(case.waiting(slow, 3)[0], signal.SIGKILL)
    open(slow + ".go", "w").close()
    case.end(run)
    pipe = f"set -o pipefail; {os.path.abspath(PROGRAM)} extract --keyed --quiet news | sort | {os.path.abspath(PROGRAM)} compare --quiet | sort -u"
    alone = subprocess.run(["bash", "-c", pipe], cwd=case.night.folder, env={**os.environ, "LC_ALL": "C"}, capture_output=True, check=True).stdout
    found = os.path.join(case.night.folder, name)
    expect(alone.count(b"\n") > 100 and open(found, "rb").read() == alone, "not what one machine finds")
    os.remove(os.path.join(case.night.folder, case.name, "found/00004"))
    os.remove(found)
    case.end(case.script("keyed.sh", slow, "--out", name, "--parts", "7"))
    expect(open(found, "rb").read() == alone, "a part was compared once more")


def write_corpus(folder):
    """Made-up news beside the days of the simulated year: each file of its own seed, and so of its own disputes."""
    for number in range(FILES):
        path = os.path.join(folder, "news", f"more-{number:02}.jsonl")
        Corpus(number).write(path, FILE_BYTES)
        with open(path) as file:
            lines = file.read().replace('"id": "d', f'"id": "{number}-d')
        with open(path, "w") as file:
            file.write(lines)


def main():
    wanted = sys.argv[1:]
    missing = [name for name in ("munged", "slurmctld", "slurmd", "sbatch") if shutil.which(name) is None]
    if missing or os.getuid() != 0:
        print(f"cluster: skipped, for want of {' '.join(missing) or 'root'}")
        return 77
    cases = [(name[5:], function) for name, function in globals().items() if name.startswith("case_") and (not wanted or name[5:] in wanted)]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="sicnon-slurm-") as folder, tempfile.TemporaryDirectory(prefix="sicnon-cluster-") as place:
        night, cluster = Shards(folder), Cluster(place)
        write_corpus(folder)
        try:
            cluster.start()
            for name, function in cases:
                began = time.monotonic()
                try:
                    function(Case(night, cluster, name))
                    print(f"pass {name} ({time.monotonic() - began:.0f} s)", flush=True)
                except AssertionError as fault:
                    failed += 1
                    print(f"FAIL {name}: {fault}", flush=True)
            check_databases(folder)
        finally:
            cluster.stop()
    print(f"cluster: {len(cases)} cases, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
