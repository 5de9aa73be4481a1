"""Examples of a page, run as they stand but for the Kafka that they name."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.clients.python.topics import KafkaTopic

NAMED = '"localhost:9092"'

# Who is started in the background, as by a script, ignores interrupts, and so does all that it starts.
_INTERRUPTIBLE = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"


def examples(page: Path) -> list[str]:
    """Return the Python of a page, by its code blocks."""
    return re.findall(r"^```python\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@contextmanager
def running(example: str, topic: KafkaTopic) -> Iterator[subprocess.Popen[str]]:
    """Run an example over a topic of another name, in a Kafka elsewhere, and as a group of its own."""
    code = example.replace(NAMED, f'"{topic.servers}", topic="{topic.name}"')
    code = code.replace('group="', f'group="{topic.name}-')
    path = {"PYTHONPATH": str(Path(__file__).parents[3] / "clients/python"), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-c", _INTERRUPTIBLE + code]
    process = subprocess.Popen(command, env=path, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    with process:
        try:
            yield process
        finally:
            process.kill()
