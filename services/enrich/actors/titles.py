"""Titles and offices: the words that stand before or behind a person's name and say what the person is."""

from services.enrich.actors.wordlist import wordlist

HONORIFICS = wordlist(
    """
    dame dr hon lady lord madam miss mister monsieur mr mrs ms mx prof rev señor sheikh sir st
    """
)
"""Politeness only: they announce a person, and are no role."""

OFFICES = wordlist(
    """
    activist actor actress adm admiral adviser advisor aide ambassador analyst archbishop attorney author
    ayatollah bishop brigadier candidate capt captain cardinal ceo chair chairman chairwoman chancellor chief
    cmdr co-founder coach col colonel commander commissioner congressman congresswoman consul correspondent
    crown defender deputy det diplomat director dissident doctor economist editor emir emperor envoy founder gen
    general goalkeeper gov governor head historian imam journalist judge justice king lawmaker lawyer leader
    lieutenant lt maj major manager marshal mayor mep midfielder minister mp officer official owner patriarch
    pope premier president president-elect prince princess professor prosecutor queen rabbi rep reporter
    representative researcher scientist secretary secretary-general sen senator sergeant sgt sheriff singer
    speaker spokesman spokesperson spokeswoman striker sultan supt vice-president writer
    """
)
"""Nouns of office and trade that name a role."""

RANKS = wordlist(
    """
    acting assistant associate attorney cabinet chief co crown defence defense deputy district education energy
    environment ex executive federal finance first foreign former general head health high home incoming interim
    interior justice labor labour late lead lt major managing military national outgoing parliamentary police
    political presidential press prime principal regional security senior special state supreme then top trade
    transport treasury under veteran vice
    """
)
"""What stands before an office and belongs to the role: former, deputy, foreign, chief."""

FORMER = wordlist("ex former late then ousted deposed retired exiled ex-president ex-minister")
"""What says that the office is no longer held."""


def is_office(word: str) -> bool:
    """Tell whether a word names an office, in upper or lower case."""
    return word.lower().rstrip(".") in OFFICES


def is_honorific(word: str) -> bool:
    """Tell whether a word is a polite address before a name."""
    return word.lower().rstrip(".") in HONORIFICS


def is_rank(word: str) -> bool:
    """Tell whether a word qualifies the office that follows it."""
    return word.lower() in RANKS
