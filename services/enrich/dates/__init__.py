"""Finds temporal expressions and says which dates they mean.

    text ── lexer ──► tokens ── scan ──► regions ── cascade(rules) ──► forms ── resolve ──► periods ── timex ──► tags

    lexicon     the words of time, by class            lexer     cuts a text into tokens of these classes
    scan        finds the tokens without which there is no date; only what stands around them is read by the rules
    pattern     the language of rules                  rules/    the rules, as data, in their stages
    cascade     runs the stages: what one makes, the next builds on
    forms       what an expression says, before anything is known of when it was said
    find        all of the above, for a passage        tables    words, holidays, references, what is no date

    mode        news or narrative: what open dates are read against
    tense       the clause and what it says of time    cues      the words that tell
    story       what was named and told before         features  what speaks for a date that may be meant
    choice      which of several dates is the likeliest
    resolve     a form and all that to a period        feasts    the days of holidays
    calendar    arithmetic on periods                  timex     periods as TIMEX3 values and intervals
    spelled     durations and open dates in TIMEX3     confidence   how likely a tag is right
    weights     what training/dates learnt of mode, choice and confidence
    tagger      the whole way, for a document

What a tag spans: the article and words such as `early`, `about`, `later` that narrow it, but no preposition. A range is
two tags, one for each end, which lend each other what they leave out. Adjectives (current, former) are dates in
histories only; `now` and `currently` always are. A day that does not exist stays unresolved.

To add a phrasing, write it into a table of tests/corpora/dates, and then a rule into rules/: a name in plain words
that becomes the tag's `method`, a pattern over classes of words, and a production that makes a form.
"""

from services.enrich.dates.tagger import tag

__all__ = ["tag"]
