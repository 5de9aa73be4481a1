"""What actors do in the news: the verbs that follow the name of somebody who acts."""

from services.enrich.actors.wordlist import wordlist

SPEECH = wordlist(
    """
    acknowledged added adds admitted announced argued asked called claimed claims confirmed declared denied
    denies described explained insisted noted pledged promised recalled replied reported reports said says
    stated stressed suggested suggests tells testified told tweeted urged vowed warned warns wrote
    """
)
"""Verbs of saying: who says is a person or a body."""

ACTS = SPEECH | wordlist(
    """
    accepted accepts accused accuses agreed agrees annexed approved approves attacked backed backs
    banned bans blamed blames blocked bombed captured ceded condemned condemns consolidated decided demanded
    demands deployed expelled expressed fears fired hopes imposed imposes intends intensified invaded invades
    invited joined launched launches lifted met moved needs negotiated offered opposed opposes ordered plans
    proposed pulled ratified refused refuses rejected rejects released resumed retaliated retook seeks sees
    seized sent shelled shot signed signs started stopped struck summoned supported supports suspended
    threatened threatens took tried tries vetoed voted wants welcomed withdrew
    """
)
"""What governments and people do."""

AUXILIARIES = wordlist("has have had will would can could must may might should shall did does")
"""They stand between an actor and what it does: has consolidated, will reject."""
