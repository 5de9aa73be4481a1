"""People: introduced with a title, a trade, an age or a full name, then called by their surname."""

from tests.corpora.actors import Case

CASES = [
    Case("Mr Okonkwo left.", {"person Okonkwo": ["Okonkwo"]}),
    Case("Finance Minister Nirmala Sitharaman spoke.", {"person Nirmala Sitharaman": ["Nirmala Sitharaman"]}),
    Case("It was signed by Gen. Min Aung Hlaing.", {"person Min Aung Hlaing": ["Min Aung Hlaing"]}),
    Case("Maria da Silva, 42, runs a shop.", {"person Maria da Silva": ["Maria da Silva"]}),
    Case("Its author, Chinua Achebe, said so.", {"person Chinua Achebe": ["Chinua Achebe"]}),
    Case("“We waited,” said Tomoko Abe.", {"person Tomoko Abe": ["Tomoko Abe"]}),
    Case(
        "Senator Hye-jin Park spoke. Park promised rain.",
        {"person Hye-jin Park": ["Hye-jin Park", "Park"]},
    ),
    Case(
        "The coach, Dr Lindiwe Dube, resigned. Dube's team lost.And then Dube left.",
        {"person Lindiwe Dube": ["Lindiwe Dube", "Dube", "Dube"]},
    ),
    Case(
        "Kim Hee - sun left. Park Sun - who knew - left.",
        {"person Kim Hee - sun": ["Kim Hee - sun"], "person Park Sun": ["Park Sun"]},
    ),
    Case("Md Rafiqul Islam, a farmer, left.", {"person Md Rafiqul Islam": ["Md Rafiqul Islam"]}),
    Case("Robert “Bob” Hartley played the flute.", {"person Robert “Bob” Hartley": ["Robert “Bob” Hartley"]}),
    Case("Ana Lima, a company director, sells shoes.", {"person Ana Lima": ["Ana Lima"]}),
    Case("Ana Lima, a friend of the company, sells shoes.", {"person Ana Lima": ["Ana Lima"]}),
    Case(
        "The HSRC’s Thandi Mokoena said it was over.",
        {"organisation HSRC": ["HSRC"], "person Thandi Mokoena": ["Thandi Mokoena"]},
    ),
    Case(
        "Ana Lima, M.D., joined Musa Bello, DDS.",
        {"person Ana Lima": ["Ana Lima"], "person Musa Bello": ["Musa Bello"]},
    ),
    Case("He met [Trump] again.", {"person Donald Trump": ["Trump"]}),
    Case("It was built by Putin.A road was not.", {"person Vladimir Putin": ["Putin"]}),
]
