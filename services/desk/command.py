"""All commands of the desk; where its parts are put together."""

from services.desk import following, serving
from services.desk.exports import command as exporting
from services.desk.settings import Settings
from services.desk.version import VERSION
from streaming import command_line


def main() -> None:
    """Run one command; its exit status is 0 if it did all that was asked."""
    version = f"dateline desk {VERSION}"
    parser, commands = command_line.parser("desk", version, "Keeps who, where and when, and shows it.")
    following.add(commands)
    serving.add(commands)
    exporting.add(commands)
    command_line.execute(parser, Settings)
