"""An article in the text form, and one as an agency sends it."""

TEXT = " date 2024-11-30 Title\n\nOne.\nTwo.\n\nNews.Az"
STANDARD = {"name": "ninjs", "version": "3.0", "schema": "https://iptc.org/std/ninjs/ninjs-schema_3.0.json"}
NINJS = {
    "uri": "https://example.org/kyiv",
    "standard": STANDARD,
    "pubstatus": "usable",
    "versioncreated": "2024-11-30T09:00:00Z",
    "contentcreated": "2024-11-30T08:00:00Z",
    "language": "en-GB",
    "by": "A. Writer",
    "headlines": [{"role": "short", "value": "Kyiv"}, {"role": "main", "value": "Talks in Kyiv"}],
    "bodies": [{"role": "main", "contenttype": "text/plain", "value": "They met."}],
    "subjects": [{"name": "diplomacy", "uri": "https://example.org/s/1"}, {"uri": "https://example.org/s/2"}],
    "infosources": [{"name": "News.Az", "uri": "https://news.az"}],
    "usageterms": "none",
}
