"""The formats, by name: each turns what is asked of a source into the bytes of one file."""

from collections.abc import Callable, Iterator

from services.desk.exports import flat, geojson, gkg, ninjs, webannotation
from services.desk.exports.source import Source

Format = Callable[[Source], Iterator[bytes]]

FORMATS: dict[str, Format] = {
    "geojson": geojson.collection,
    "geojsonseq": geojson.sequence,
    "parquet": flat.parquet,
    "csv": flat.delimited,
    "ninjs": ninjs.lines,
    "webannotation": webannotation.collection,
    "gkg": gkg.lines,
}
