"""All pages, in the order of their links."""

from ops.dashboards.faults import FAULTS
from ops.dashboards.flow import FLOW
from ops.dashboards.quality import QUALITY
from ops.dashboards.sources import SOURCES

PAGES = (FLOW, QUALITY, SOURCES, FAULTS)
