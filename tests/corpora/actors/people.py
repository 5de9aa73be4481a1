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
    Case("He met [Trump] again.", {"person Donald Trump": ["Trump"]}),
    Case("It was built by Putin.A road was not.", {"person Vladimir Putin": ["Putin"]}),
]
