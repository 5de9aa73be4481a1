"""Bodies: known ones, those whose name says what they are, and their acronyms."""

from tests.corpora.actors import Case

CASES = [
    Case(
        "The World Health Organization agreed.",
        {"organisation World Health Organization": ["World Health Organization"]},
    ),
    Case(
        "The United Nations met. The U.N. voted and the UN left.",
        {"organisation United Nations": ["United Nations", "U.N.", "UN"]},
    ),
    Case("NATO's invitation came.", {"organisation NATO": ["NATO"]}),
    Case("He works for Tata Steel Ltd in Jamshedpur.", {"organisation Tata Steel Ltd": ["Tata Steel Ltd"]}),
    Case(
        "A letter from the Ministry of Foreign Affairs came.",
        {"organisation Ministry of Foreign Affairs": ["Ministry of Foreign Affairs"]},
    ),
    Case(
        "The Kenya Red Flag Movement (KRFM) marched. Later the KRFM rested.",
        {"organisation Kenya Red Flag Movement": ["Kenya Red Flag Movement", "KRFM", "KRFM"]},
    ),
    Case("It ended, News.Az reports.", {"organisation News.Az": ["News.Az"]}),
    Case("Zentrik is a company that sells shoes.", {"organisation Zentrik": ["Zentrik"]}),
    Case("Zentrik, a small new company, sells shoes.", {"organisation Zentrik": ["Zentrik"]}),
    Case("The budget airline Azura cancelled its flights.", {"organisation Azura": ["Azura"]}),
    Case("He told The Peninsula that it was over.", {"organisation Peninsula": ["The Peninsula"]}),
    Case(
        "The Movement for the Left (MpL) lost. MpL will try again.",
        {"organisation Movement for the Left": ["Movement for the Left", "MpL", "MpL"]},
    ),
    Case(
        "He joined the Communist Party of India (Marxist).",
        {"organisation Communist Party of India (Marxist)": ["Communist Party of India (Marxist)"]},
    ),
    Case(
        "The University of Iringa (Dodoma) is closed.", {"organisation University of Iringa": ["University of Iringa"]}
    ),
    Case("St John’s College opened in 1911.", {"organisation St John’s College": ["St John’s College"]}),
    Case("Kovac & Petrescu LLP agreed.", {"organisation Kovac & Petrescu LLP": ["Kovac & Petrescu LLP"]}),
    Case("The Green party lost.", {"organisation Green party": ["Green party"]}),
    Case("Yabloko and Shiv Sena lost.", {"organisation Yabloko": ["Yabloko"], "organisation Shiv Sena": ["Shiv Sena"]}),
    Case("In a talk with Sky News he agreed.", {"organisation Sky News": ["Sky News"]}),
]
