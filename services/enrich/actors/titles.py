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
    activist actor actress adm admiral administrator adviser advisor aide ambassador analyst archbishop attorney
    author ayatollah bishop boss brigadier brigadier-general candidate capt captain cardinal ceo chair chairman
    chairperson chairwoman challenger chancellor chief cmdr co-founder coach col colonel commander commissioner
    congressman congresswoman consul coordinator correspondent crown defender delegate deputy det diplomat director
    dissident doctor economist editor emir emperor envoy figure founder gen general goalkeeper gov governor head
    historian imam inspector investigator journalist judge justice king lawmaker lawyer leader lieutenant lt maj major
    manager marshal mayor mediator member mep midfielder minister mp negotiator nominee officer official owner
    patriarch politician pope premier president prince princess professor prosecutor queen rabbi rapporteur rep
    reporter representative researcher ruler scientist secretary secretary-general sen senator sergeant sgt sheriff
    singer speaker spokesman spokesperson spokeswoman striker strongman sultan supt vice-president writer
    """
)
"""Nouns of office and trade that name a role."""

FORMER = wordlist("deposed ex exiled fallen former late one-time onetime ousted overthrown retired slain then toppled")
"""What says that the office is no longer held."""

RANKS = FORMER | wordlist(
    """
    acting assistant associate attorney cabinet caretaker chief co controversial crown current defence defense
    deputy disgraced district domestic embattled executive federal firebrand first foreign fugitive general
    hardline head high home incoming influential interim joint labor labour lead leading left-wing leftist
    lieutenant longtime lt major managing military moderate national new newly-elected nuclear opposition
    outgoing parliamentary peace permanent police political popular powerful presidential press prime principal
    prominent radical regional right-wing security self-exiled self-proclaimed senior shi'ite shiite special
    staff state sunni supreme top transitional under-secretary veteran vice
    """
)
"""What stands before an office and belongs to the role: former, deputy, foreign, chief."""

PORTFOLIOS = wordlist(
    """
    affairs agriculture aviation budget civil commerce communications culture defence defense development
    economic economy education electricity employment energy environment family finance fisheries food health
    higher housing human immigration industry information interior irrigation justice labor labour local
    migrants migration mines mining oil petroleum planning power public railway railways religious rights rural
    science social sport sports telecommunications tourism trade transport transportation treasury urban
    veterans water welfare women's youth
    """
)
"""What a minister may be of."""

_LONGEST = 30
_BEFORE = ("ex-", "co-")
_BEHIND = ("-elect", "-designate")


def is_office(word: str) -> bool:
    """Tell whether a word in small letters names an office: president, ex-president, president-elect."""
    return word in OFFICES or ("-" in word and _core(word) in OFFICES)


def is_honorific(word: str) -> bool:
    """Tell whether a word in small letters is a polite address before a name."""
    return word in HONORIFICS


def is_rank(word: str) -> bool:
    """Tell whether a word in small letters qualifies the office that follows it."""
    plain = word.replace("’", "'")
    return plain in RANKS or plain in PORTFOLIOS or (plain.startswith("ex-") and len(plain) < _LONGEST)


def _core(word: str) -> str:
    """Return a word without what says that the office is past, shared, or to come."""
    for before in _BEFORE:
        word = word.removeprefix(before)
    for behind in _BEHIND:
        word = word.removesuffix(behind)
    return word
