"""Runs one command and leaves behind how it ended, whoever else lives or dies meanwhile.

The plan is one JSON object on standard input. In the plan's folder these files appear:
  begin   who runs the command; made once, so that of two only one runs, or nobody
  output  what the command wrote, secrets redacted, bounded
  events  what the command told on the descriptor SEKISHO_EVENTS_FD, likewise
  end     how it ended; whole or not there
SIGTERM, or a file named `cancel` before the beginning, stops the command and all that it started.
"""
import ctypes
import json
import os
import re
import select
import signal
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36
CHUNK_BYTES = 65536
SWEEP_S = 0.1
SWEEP_S_MAX = 10.0
MASK = "[secret]"


def stat(pid):
    """State, parent and start of a process: fields 3, 4 and 22 of proc(5)."""
    with open("/proc/%d/stat" % pid, "rb") as file:
        text = file.read()
    fields = text[text.rindex(b")") + 2:].split()
    return fields[0], int(fields[1]), int(fields[19])


def descendants():
    """All that was started from here; orphans come to us, because we are their subreaper."""
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                state, parent, _ = stat(int(name))
            except (OSError, ValueError):
                continue
            if state != b"Z":
                children.setdefault(parent, []).append(int(name))
    found, todo = [], [os.getpid()]
    while todo:
        below = children.get(todo.pop(), [])
        found += below
        todo += below
    return found


def send(number):
    """Sends a signal to all that was started from here; how many there were."""
    pids = descendants()
    for pid in pids:
        try:
            os.kill(pid, number)
        except OSError:
            pass
    return len(pids)


def part(name, document):
    """A file that is on the disk, under a name that nobody reads."""
    path = "%s.part%d" % (name, os.getpid())
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)
        file.flush()
        os.fsync(file.fileno())
    return path


def begin(document):
    """Whether it is ours to run the command: a link is made once."""
    path = part("begin", document)
    try:
        os.link(path, "begin")
        return True
    except FileExistsError:
        return False
    finally:
        os.unlink(path)


def end(document):
    os.rename(part("end", document), "end")
    folder = os.open(".", os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


class Lines:
    """Copies lines from a pipe into a file: redacted, then cut, then counted."""

    def __init__(self, name, hidden, bytes_max, line_chars_max):
        self.source, self.sink = os.pipe()
        os.set_blocking(self.source, False)
        self.file = open(name, "ab", buffering=0)
        self.hidden = hidden
        self.left = bytes_max
        self.line_bytes_max = max(CHUNK_BYTES, line_chars_max)
        self.line_chars_max = line_chars_max
        self.begun = b""
        self.skipping = False

    def copy(self):
        """Copies what is there now; whether there was something."""
        try:
            chunk = os.read(self.source, CHUNK_BYTES)
        except BlockingIOError:
            return False
        *lines, self.begun = (self.begun + chunk).split(b"\n")
        for line in lines:
            if not self.skipping:
                self.write(line)
            self.skipping = False
        if len(self.begun) > self.line_bytes_max:
            if not self.skipping:
                self.write(self.begun)
            self.skipping, self.begun = True, b""
        return bool(chunk)

    def write(self, line):
        text = self.hidden.sub(MASK, line.decode("utf-8", "replace"))
        if len(text) > self.line_chars_max:
            text = text[:self.line_chars_max] + " ... cut"
        data = text.encode("utf-8", "replace") + b"\n"
        if len(data) <= self.left:
            self.left -= len(data)
            self.keep(data)
        elif self.left >= 0:
            self.left = -1
            self.keep(b"... cut\n")

    def keep(self, data):
        """A full disk costs lines, and not the end of the run."""
        try:
            self.file.write(data)
        except OSError:
            self.left = -1

    def finish(self):
        while self.copy():
            pass
        if self.begun and not self.skipping:
            self.write(self.begun)
        try:
            os.fsync(self.file.fileno())
        except OSError:
            pass


class Supervisor:
    def __init__(self, plan):
        self.plan = plan
        literals = sorted(plan["secrets"], key=len, reverse=True)
        forms = [re.escape(text) for text in literals] + plan["secretForms"]
        hidden = re.compile("|".join(forms))
        self.output = Lines("output", hidden, plan["outputBytesMax"], plan["lineCharsMax"])
        self.events = Lines("events", hidden, plan["eventsBytesMax"], plan["eventsBytesMax"])
        self.closed = set()
        self.asked = False
        self.how = "exited"
        self.status = None

    def listen(self):
        self.news, wake = os.pipe()
        os.set_blocking(self.news, False)
        os.set_blocking(wake, False)
        signal.set_wakeup_fd(wake)
        signal.signal(signal.SIGTERM, self.ask)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def ask(self, *_):
        self.asked = True

    def start(self):
        environment = dict(self.plan["environment"])
        environment["SEKISHO_EVENTS_FD"] = str(self.events.sink)
        child = subprocess.Popen(
            self.plan["arguments"], cwd=self.plan["directory"], env=environment,
            stdin=subprocess.DEVNULL, stdout=self.output.sink, stderr=subprocess.STDOUT,
            pass_fds=[self.events.sink], start_new_session=True)
        child.returncode = 0  # its status is read below, with that of every orphan
        os.close(self.output.sink)
        os.close(self.events.sink)
        return child.pid

    def turn(self, seconds):
        """Waits for something to happen, and copies what was written."""
        lines = {self.output.source: self.output, self.events.source: self.events}
        watched = [fd for fd in lines if fd not in self.closed] + [self.news]
        ready, _, _ = select.select(watched, [], [], max(0.0, seconds))
        for fd in ready:
            if fd == self.news:
                os.read(fd, CHUNK_BYTES)
            elif not lines[fd].copy():
                self.closed.add(fd)

    def reap(self, pid):
        while True:
            try:
                ended, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if ended == 0:
                return
            if ended == pid:
                self.status = status

    def wait(self, pid):
        """Lets the command end, or ends it when it is asked to or out of time."""
        deadline = time.monotonic() + self.plan["seconds"]
        kill_at = None
        while self.status is None:
            now = time.monotonic()
            if kill_at is None and (self.asked or now >= deadline):
                self.how = "cancelled" if self.asked else "timed out"
                send(signal.SIGTERM)
                kill_at = now + self.plan["graceSeconds"]
            if kill_at is None:
                self.turn(deadline - now)
            else:
                if now >= kill_at:
                    send(signal.SIGKILL)
                self.turn(SWEEP_S)
            self.reap(pid)
        return kill_at

    def sweep(self, pid, kill_at):
        """Ends what a command that was stopped or killed left behind; how many would not go."""
        begun = time.monotonic()
        if kill_at is None:
            kill_at = begun + self.plan["graceSeconds"]
            send(signal.SIGTERM)
        left = len(descendants())
        while left and time.monotonic() < kill_at + SWEEP_S_MAX:
            if time.monotonic() >= kill_at:
                send(signal.SIGKILL)
            self.turn(SWEEP_S)
            self.reap(pid)
            left = len(descendants())
        return left

    def run(self):
        self.listen()
        me = os.getpid()
        with open("/proc/sys/kernel/random/boot_id") as file:
            boot = file.read().strip()
        if not begin({"pid": me, "start": stat(me)[2], "boot": boot}):
            return
        if os.path.exists("cancel"):
            end({"how": "cancelled", "begun": False})
            return
        try:
            pid = self.start()
        except OSError as problem:
            end({"how": "not started", "begun": False, "why": str(problem)})
            return
        kill_at = self.wait(pid)
        killed = os.WIFSIGNALED(self.status)
        left = self.sweep(pid, kill_at) if killed or kill_at is not None else 0
        self.output.finish()
        self.events.finish()
        result = {"how": self.how, "begun": True, "left": left}
        if killed:
            result["signal"] = os.WTERMSIG(self.status)
        else:
            result["code"] = os.WEXITSTATUS(self.status)
        end(result)


def main():
    os.setsid()
    os.umask(0o077)
    plan = json.load(sys.stdin)
    os.chdir(plan["folder"])
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    Supervisor(plan).run()


main()
