"""What states have and give, and what lies on them: the nouns around the name of a country that acts."""

from services.enrich.actors.wordlist import wordlist

REGIONAL = wordlist(
    """
    central eastern north-eastern north-western northeastern northern northwestern occupied south-eastern
    south-western southeastern southern southwestern western
    """
)
"""What says which part of a country is meant."""
RELATIONS = wordlist(
    """
    accord agreement alliance ceasefire clash clashes compact complaint conflict contacts cooperation deal dialogue
    dispute exchange friendship negotiations pact partnership peace protest relations rivalry rupture sanctions
    standoff summit talks tensions ties trade treaty truce war
    """
)
TOGETHER = wordlist(
    """
    agree agreed agrees allied allies ally clashed cooperate cooperated cooperates cooperating fight fighting fought
    negotiate negotiated negotiates negotiating reconciled share shared sharing sided siding sign signed signing
    trade traded trading
    """
)
"""What is done with a government: share oil revenue with Baghdad."""
FIRED = wordlist("dropped fire fired fires firing launched launching lobbed lobbing")
"""What is done into a country: fired rockets into Israel."""
ORGANS = wordlist(
    """
    administration aggression ambition armed army attack attacks authorities bid blockade campaign cession claim
    claims crackdown decision defence defense delegation demand demands diplomats envoys forces foreign government
    incursion incursions invasion invasions launch leaders leadership membership military missile mission navy
    negotiators nuclear occupation offensive offer officials parliament policy proposal raid raids refusal regime
    request response threat threats troops withdrawal
    """
)
GIVING = wordlist(
    "deny denied gave give gives giving grant granted lend lent offer offered promise promised provide provided sell "
    "sold supply supplied"
)
"""What is done to a government with something: gave Georgia weapons."""
GIVEN = wordlist(
    """
    aid ammunition apologised apologized appeal appealed arms assistance complained concessions delivered extradited
    gave given granted lent loan loans missiles offered pledged promised protested sell sold supplied supplies
    surrendered ultimatum warning weapons
    """
)
"""What goes to a government."""
TAKEN = wordlist(
    "aid apology assistance complaint complaints concessions condemnation criticism demands loan loans objections "
    "pressure protest protests threat threats warning warnings"
)
"""What comes from a government."""
IMPOSED = wordlist(
    """
    airstrikes assault attack attacks blockade complaint embargo lawsuit offensive pressure restrictions retaliation
    sanctions strikes tariffs threats war
    """
)
"""What lies on a government."""
STRIKES = wordlist("airstrikes assault attack attacks bombing offensive strikes")
DECIDED = wordlist(
    """
    accusation accusations allegation allegations annexation appeal attempt attempts claim claims decision demand
    demands invasion move occupation offer pardon pledge proposal recognition refusal request threat threats
    violation violations withdrawal
    """
)
"""What a government does, of which "by" says whose it is: an offer by Libya."""
SUFFERED = wordlist(
    "annexation bombing boycott condemnation criticism government governments invasion leaders ministers presidents "
    "recognition regime regimes"
)
"""What a government suffers or is: the invasion of Kuwait, the government of Kenya."""
SITUATED = wordlist("based bordered bounded divided encircled located separated surrounded")
"""What a place may be by another."""
