"""The formats, by name: each turns what is asked of a source into the bytes of one file."""

from collections.abc import Callable, Iterator

from services.desk.exports import flat, geojson, gkg, ninjs, webannotation
from services.desk.exports.source import Source

Format = Callable[[Source], Iterator[bytes]]

OF_EVENTS: dict[str, Format] = {
    "geojson": geojson.collection,
    "geojsonseq": geojson.sequence,
    "gkg": gkg.lines,
    "ninjs": ninjs.lines,
    "webannotation": webannotation.collection,
}
OF_ROWS: dict[str, Format] = {"csv": flat.delimited, "parquet": flat.parquet}
"""The formats of one table."""

FORMATS = OF_EVENTS | OF_ROWS
