"""The words that tell which way a clause points, as the parts of patterns."""

PLANNED = (
    "due|expected|scheduled|set|slated|planned|planning|likely|supposed|poised|going|hoping|preparing|forecast|"
    "projected"
)
INTENDED = (
    "due|expected|scheduled|set|slated|planned|plans?|planning|hopes?|hoping|aims?|intends?|expects?|agreed|wants?|"
    "promised|promises|vowed|going|about|likely|pledged|prepared"
)
MOVED = "extended|postponed|delayed|deferred|rescheduled|adjourned|moved|pushed back|put off"
MODALS = "may|might|could|should|must|can"
HINTS = "expected|scheduled|slated|planned|upcoming|matures?|maturing|due|payable|effective|now and"
# What is told in the present tense and with its day stands in a timetable.
TIMETABLED = (
    "(?:re)?opens|begins?|starts|resumes?|(?:re)?convenes?|(?:re)?commences?|expires?|ends(?! the )|concludes?|closes|"
    "meets|arrives?|gathers?|departs?|kicks? off|lapses|rises|appears|shuts|sails|sets? (?:off|out)|falls due|"
    "runs? out|airs|appl(?:y|ies) (?:from|to)|takes? (?:effect|place|office|over|the chair)|"
    "comes? into (?:force|effect)|goe?s? (?:into effect|on sale|on trial|to the polls)|heads? to|"
    "votes on (?=the|an?|whether)|leaves|returns|flies|runs (?:from|through|to|until)|"
    "visits|turns [0-9]+|reports (?:[a-z-]+ )?(?:earnings|results)|"
    "(?:hosts?|faces?|plays?|takes? on) (?=[A-Z]|an? |trial|on|again)|travels?(?= to)|go(?= to)|"
    "(?:is|are) (?:flying|travell?ing|heading|holding|returning|meeting|visiting)|"
    "(?:(?<=[a-z]s )|(?<=they ))(?:re)?(?:open|start|end|close|meet|play|visit|leave|return|vote)"
)
SAYS = "says|according"
SAID = "said|told|announced|reported|added"
PASTS = (
    "(?:was|were) told|was|were|had|did|ago|became|began|blew|bore|broke|came|chose|drew|drove|fell|flew|froze|gave|"
    "grew|knew|overthrew|ran|rode|rose|sank|saw|shook|spoke|stole|swam|swore|threw|took|went|withdrew|woke|wore|wrote"
)
# These are finite in *they met on Monday*, but not in *will be met on Monday*.
PARTICIPLES = (
    "[a-z]{3,}ed|begun|blown|born|broken|chosen|died|drawn|driven|flown|frozen|given|known|seen|shown|stolen|sunk|sworn|"
    "taken|thrown|written|beat|bought|brought|built|caught|dealt|dug|felt|fled|fought|found|got|heard|held|hit|hung|kept|laid|led|"
    "left|lent|lost|made|meant|met|paid|sent|shot|slept|slid|sold|sought|spent|stood|struck|stuck|swept|taught|thought|"
    "wept|won"
)
EVENTS = (
    "ballot|debate|election|final|game|hearing|march|match|meeting|poll|protest|rally|referendum|run-off|session|strike|"
    "summit|talks|vote"
)
MEASURES = "curfew|emergency|lockdown|mourning|quarantine|shutdown|suspension"
PREPOSITIONS = (
    "about|after|ahead|and|around|as|at|before|between|beginning|by|during|ending|for|from|in|into|late|early|of|on|or|"
    "over|past|since|starting|than|that|the|this|through|throughout|till|to|until|with|within"
)
