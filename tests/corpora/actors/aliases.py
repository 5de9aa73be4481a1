"""Names for one actor and for two: whether mentions, in this order, are of one."""

from typing import NamedTuple

from services.enrich.actors.mention import Kind


class AliasCase(NamedTuple):
    """The first name of the text, a later one, and whether they name the same actor."""

    kind: Kind
    first: str
    later: str
    same: bool


PEOPLE = [
    AliasCase("person", "Ana Lima", "Lima", True),
    AliasCase("person", "Ana Lima", "Ana", True),
    AliasCase("person", "Ana Lima", "A. Lima", True),
    AliasCase("person", "A. Lima", "Ana Lima", True),
    AliasCase("person", "Ana Maria Lima", "Ana Lima", True),
    AliasCase("person", "Ana Maria Lima", "Maria Lima", True),
    AliasCase("person", "Ana Maria Lima", "Ana M. Lima", True),
    AliasCase("person", "Ana Lima", "LIMA", True),
    AliasCase("person", "José Núñez", "Jose Nunez", True),
    AliasCase("person", "Maria da Silva", "Silva", True),
    AliasCase("person", "Rashid al-Hadi", "al-Hadi", True),
    AliasCase("person", "Rashid al-Hadi", "Hadi", True),
    AliasCase("person", "Jean-Claude Petit", "Jean Claude Petit", True),
    AliasCase("person", "Conor O'Shea", "O’Shea", True),
    AliasCase("person", "William Roe", "Bill Roe", True),
    AliasCase("person", "Elizabeth Roe", "Liz Roe", True),
    AliasCase("person", "Bob Roe", "Robert Roe", True),
    AliasCase("person", "Mohammed Karimi", "Muhammad Karimi", True),
    AliasCase("person", "Sergei Volkov", "Sergey Volkov", True),
    AliasCase("person", "Tanaka Hiroshi", "Hiroshi Tanaka", True),
    AliasCase("person", "Oleg Petrenko", "Petrenko's", True),
    AliasCase("person", "Mahmoud Abbas", "Abu Mazen", True),
    AliasCase("person", "Muammar Gaddafi", "Moammar Gadhafi", True),
    AliasCase("person", "Joko Widodo", "Jokowi", True),
    AliasCase("person", "Pope Benedict XVI", "Joseph Ratzinger", True),
    AliasCase("person", "Ana Lima Costa", "Ana Lima", True),
    AliasCase("person", "Ana Lima Costa", "Lima Costa", True),
    AliasCase("person", "Ana Lima Costa", "Lima", True),
    AliasCase("person", "Park Jae-min", "Park Jaemin", True),
    AliasCase("person", "Mohammed bin Salman", "MBS", True),
    AliasCase("person", "Oleg Pavlovich Petrenko", "Oleg Petrenko", True),
    AliasCase("person", "Björk Jónsdóttir", "Björk", True),
    AliasCase("person", "Ana Lima", "Rui Lima", False),
    AliasCase("person", "Ana Lima Costa", "Rui Lima", False),
    AliasCase("person", "Ana Lima", "R. Lima", False),
    AliasCase("person", "Ana M. Lima", "Ana R. Lima", False),
    AliasCase("person", "George H. W. Bush", "George W. Bush", False),
    AliasCase("person", "Frederick I", "Frederick III", False),
    AliasCase("person", "John Roe Jr.", "John Roe Sr.", False),
    AliasCase("person", "Roberto Rossi", "Roberta Rossi", False),
    AliasCase("person", "Ana Lima", "Ana Costa", False),
    AliasCase("person", "Ana Lima", "Limassol", False),
]

BODIES = [
    AliasCase("organisation", "Kenya Red Flag Movement", "KRFM", True),
    AliasCase("organisation", "KRFM", "Kenya Red Flag Movement", True),
    AliasCase("organisation", "Movement for Multi-party Democracy", "MMD", True),
    AliasCase("organisation", "U.S. Office of Water Management", "OWM", True),
    AliasCase("organisation", "Interborough Rapid Transit Company", "IRT", True),
    AliasCase("organisation", "Frente de Libertação do Arquipélago da Madeira", "FLAMA", True),
    AliasCase("organisation", "Ministry of Foreign Affairs", "Foreign Ministry", True),
    AliasCase("organisation", "Kenyan Foreign Ministry", "Foreign Ministry", True),
    AliasCase("organisation", "Department of Public Works", "Public Works Department", True),
    AliasCase("organisation", "University of Tampere", "Tampere University", True),
    AliasCase("organisation", "University of Tampere", "the University", True),
    AliasCase("organisation", "Butler University", "Butler", True),
    AliasCase("organisation", "Tata Steel Ltd", "Tata Steel", True),
    AliasCase("organisation", "Roe Holdings, Inc.", "Roe Holdings", True),
    AliasCase("organisation", "Iowa Telecommunications Services", "Iowa Telecom", True),
    AliasCase("organisation", "Defence Organisation of Peru", "Defense Organization of Peru", True),
    AliasCase("organisation", "Liberal Party", "Liberals", True),
    AliasCase("organisation", "Social Democratic Party", "Social Democrats", True),
    AliasCase("organisation", "FC Bayern", "Bayern", True),
    AliasCase("organisation", "Bayern Munich", "FC Bayern", True),
    AliasCase("organisation", "European Union", "EU", True),
    AliasCase("organisation", "Christian Democratic Union", "CDU", True),
    AliasCase("organisation", "Social Democratic Party of Germany", "Social Democrats", True),
    AliasCase("organisation", "SPD", "Social Democrats", True),
    AliasCase("organisation", "Social Democrats", "SPD", True),
    AliasCase("organisation", "QXF news agency", "QXF", True),
    AliasCase("organisation", "Federal Ministry of the Interior", "Interior Ministry", True),
    AliasCase("organisation", "Alternative for Germany", "AfD", True),
    AliasCase("organisation", "Volkswagen", "VW", True),
    AliasCase("organisation", "Doctors Without Borders", "MSF", True),
    AliasCase("organisation", "Supreme Court of Peru", "Supreme Court", True),
    AliasCase("organisation", "Roe Church of God", "Roe Church", True),
    AliasCase("organisation", "Butler", "Butler University", False),
    AliasCase("organisation", "Sony Pictures", "Sony", False),
    AliasCase("organisation", "BBC Two", "BBC", False),
    AliasCase("organisation", "NATO Parliamentary Assembly", "NATO", False),
    AliasCase("organisation", "Tampere University", "Tampere University Hospital", False),
    AliasCase("organisation", "University College Tampere", "University of Tampere", False),
    AliasCase("organisation", "Foreign Ministry", "Finance Ministry", False),
    AliasCase("organisation", "Siberian Branch of the Academy of Arts", "Academy of Arts", False),
    AliasCase("organisation", "Bank of England", "England", False),
    AliasCase("organisation", "Christian Aid Fund", "Christianity", False),
    AliasCase("organisation", "UN Security Council", "UN", False),
    AliasCase("organisation", "Ministry of Health", "Ministry of Justice", False),
    AliasCase("organisation", "Kenya Red Flag Movement", "KFM", False),
]

CASES = [*PEOPLE, *BODIES]
