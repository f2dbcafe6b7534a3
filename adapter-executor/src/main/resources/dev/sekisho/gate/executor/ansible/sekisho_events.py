"""Tells the supervisor of a run what its playbook does, one JSON object a line.

Of a task's result only `msg` is told, and only when the task failed. Ansible itself empties the
results of tasks with `no_log` before they come here.
"""
import json
import os

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = """
  name: sekisho_events
  type: notification
  short_description: tells the supervisor of a run what the playbook does
  description: Writes to the file descriptor that SEKISHO_EVENTS_FD names.
"""

TEXT_CHARS_MAX = 16000
FAILURES_MAX = 10000


def bounded(text):
    """The whole text or none of it: half a secret would not be known for one."""
    return text if len(text) <= TEXT_CHARS_MAX else "(a long text; see the log)"


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "notification"
    CALLBACK_NAME = "sekisho_events"
    CALLBACK_NEEDS_ENABLED = True

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.descriptor = int(os.environ["SEKISHO_EVENTS_FD"])
        self.failures = 0

    def tell(self, event, **data):
        data["event"] = event
        rest = (json.dumps(data, ensure_ascii=False) + "\n").encode("utf-8", "replace")
        while rest:
            rest = rest[os.write(self.descriptor, rest):]

    def tell_failure(self, event, result, **data):
        self.failures += 1
        if self.failures <= FAILURES_MAX:
            self.tell(event, host=result._host.get_name(),
                      task=bounded(result._task.get_name()),
                      msg=bounded(str(result._result.get("msg", ""))), **data)

    def v2_playbook_on_start(self, playbook):
        self.tell("start")

    def v2_playbook_on_task_start(self, task, is_conditional):
        self.tell("task", task=bounded(task.get_name()))

    def v2_playbook_on_handler_task_start(self, task):
        self.v2_playbook_on_task_start(task, False)

    def v2_playbook_on_cleanup_task_start(self, task):
        self.v2_playbook_on_task_start(task, False)

    def v2_runner_on_failed(self, result, ignore_errors=False):
        self.tell_failure("failed", result, ignored=bool(ignore_errors))

    def v2_runner_on_unreachable(self, result):
        self.tell_failure("unreachable", result)

    def v2_playbook_on_stats(self, stats):
        self.tell("stats", processed=sorted(stats.processed), failed=sorted(stats.failures),
                  unreachable=sorted(stats.dark), changed=sum(stats.changed.values()))
