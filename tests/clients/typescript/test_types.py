"""TypeScript's types are those of the schemas, and its compiler takes them."""

import json
from pathlib import Path

import pytest

from clients import declarations
from docs.guide import EXAMPLE
from tests import npm
from tests.needs import needs
from tests.schemas.samples import FULLEST

FOLDER = declarations.FILE.parent
GUIDE = json.loads(EXAMPLE.read_text(encoding="utf-8"))["enriched"]["value"]
EVENTS = [GUIDE, json.loads(FULLEST["dateline.article.enriched.v1"].encode())]


@pytest.fixture(scope="module")
def compiler() -> str:
    """Return the path of `tsc`."""
    with needs("TypeScript"):
        return str(npm.installed(FOLDER) / "typescript/bin/tsc")


def compile_event(compiler: str, folder: Path, event: object) -> None:
    """Have a program compiled that holds an event; raises `RuntimeError`."""
    (folder / "events.d.ts").write_text(declarations.text())
    program = 'import type { EnrichedArticle } from "./events";\nexport const event: EnrichedArticle = '
    (folder / "event.ts").write_text(program + json.dumps(event), encoding="utf-8")
    npm.run(compiler, "--strict", "--noEmit", "event.ts", cwd=folder)


def test_the_types_are_those_of_the_schemas() -> None:
    """`python -m clients.declarations` has been run since the schemas changed."""
    assert declarations.FILE.read_text(encoding="utf-8") == declarations.text()


@pytest.mark.parametrize("event", EVENTS, ids=["the guide's example", "the fullest"])
def test_events_are_of_their_type(compiler: str, tmp_path: Path, event: object) -> None:
    """The compiler knows every field of them, and every value that is one of a few."""
    compile_event(compiler, tmp_path, event)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [({"edition": "late"}, "edition.* does not exist"), ({"dates": None}, "'null' is not assignable")],
)
def test_others_are_not(compiler: str, tmp_path: Path, change: dict[str, object], complaint: str) -> None:
    """The check above sees what it is for."""
    with pytest.raises(RuntimeError, match=complaint):
        compile_event(compiler, tmp_path, {**GUIDE, **change})


def test_the_example_compiles_and_does_what_it_says(compiler: str, tmp_path: Path) -> None:
    """By the strictest settings; it finds the text of every tag, also behind an emoji, and the places on a map."""
    npm.run(compiler, "--project", str(FOLDER), "--noEmit", "false", "--outDir", str(tmp_path), cwd=FOLDER)
    script = """
        const { features, textOf } = require("./example.js");
        const event = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const spans = [...event.dates, ...event.locations, ...event.actors.flatMap((actor) => actor.mentions)];
        const behind = { article: { body: "🇺🇦 Kyiv" } };
        console.log(JSON.stringify([spans.every((span) => textOf(event, span) === span.exact),
            textOf(behind, { field: "body", start: 3, end: 7 }), features(event).map((it) => it.properties.name)]));
    """
    told = json.loads(npm.run("-e", script, cwd=tmp_path, input=json.dumps(GUIDE)))
    assert told == [True, "Kyiv", ["Kyiv", "Odesa"]]
