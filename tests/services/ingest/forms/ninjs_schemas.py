"""The property names of ninjs by version, as IPTC's schemas have them: github.com/iptc/newsinjson, `specification/`.

Read in `ninjs-schema_1.5.json`, `ninjs-schema_2.0.json`, `ninjs-schema_3.0.json` and `ninjs-schema_3.1.json`. Names
only; `body_*` stands for the pattern that version 1 has there.
"""

_FIRST = (
    "uri type mimetype representationtype profile version firstcreated versioncreated contentcreated embargoed"
    " pubstatus urgency copyrightholder copyrightnotice usageterms ednote language person organisation place subject"
    " event object infosource title byline headline slugline located charcount wordcount renditions associations altids"
    " trustindicator $standard genre expires rightsinfo description_* body_* headline_*"
)
_SECOND = (
    "uri type representationtype profile version firstcreated versioncreated contentcreated embargoed pubstatus urgency"
    " copyrightholder copyrightnotice usageterms ednote language descriptions bodies headlines people organisations"
    " places subjects events objects infosources title by slugline located renditions associations altids"
    " trustindicators standard genres rightsinfo"
)
_THIRD = (
    "uri type representationType profile version firstCreated versionCreated contentCreated embargoedUntil pubStatus"
    " urgency copyrightHolder copyrightNotice usageTerms edNote language descriptions bodies headlines people"
    " organisations places subjects events eventDetails plannedCoverage objects infoSources title by slugline located"
    " renditions associations altIds trustIndicators standard genres expires rightsInfo digitalSourceType"
)

ITEM = {"1": _FIRST.split(), "2": _SECOND.split(), "3": _THIRD.split()}
"""The properties of an item."""

ENTRY = {
    "1": {
        "sources": ["name", "rel", "scheme", "code", "contactinfo"],
        "subjects": ["name", "rel", "scheme", "code", "creator", "relevance", "confidence"],
        "standard": ["name", "version", "schema"],
    },
    "2": {
        "bodies": ["role", "contenttype", "charcount", "wordcount", "value"],
        "headlines": ["role", "contenttype", "value"],
        "sources": ["name", "role", "uri", "literal"],
        "subjects": ["name", "rel", "uri", "literal"],
        "standard": ["name", "version", "schema"],
    },
    "3": {
        "bodies": ["role", "contentType", "charCount", "wordCount", "value"],
        "headlines": ["role", "contentType", "value"],
        "sources": ["name", "role", "uri", "literal", "contactInfo"],
        "subjects": ["name", "rel", "uri", "literal", "creator", "relevance", "confidence"],
        "standard": ["name", "version", "schema"],
    },
}
"""The properties of the entries of some of them."""

STATUS = ("usable", "withheld", "canceled")
