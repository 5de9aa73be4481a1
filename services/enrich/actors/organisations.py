"""How organisations are called: the words that head their names, and the international bodies everybody knows."""

from typing import NamedTuple

from services.enrich.actors.wordlist import wordlist

HEADS = wordlist(
    """
    Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank
    Board Brigade Brigades Brotherhood Bureau Cabinet Church Club Coalition College Command Commission Committee
    Commonwealth Company Confederation Congress Consortium Consulate Convention Corp Corporation Corps Council
    Court Department Directorate Embassy Enterprise Enterprises Federation Force Forces Forum Foundation Front
    Fund Group Guard Herald Holding Holdings Hospital Inc Institute Institution Ministry Mission Movement
    Network News Office Orchestra Organisation Organization Parliament Partners Party Police Post Press Radio
    Secretariat Senate Service Services Society Squad Syndicate Team Telegraph Television Times Tribunal Tribune
    University
    """
)
"""The last word of an organisation's name."""

LEGAL_FORMS = wordlist("AG BV Co Corp GmbH Inc LLC LLP Ltd NV PLC Plc SA SE SpA plc")


class Body(NamedTuple):
    """An international body, with the code of CAMEO and PLOVER."""

    name: str
    code: str
    aliases: tuple[str, ...] = ()


# Reviewed by hand. Codes: IGO or NGO and the body's own three letters, as in the CAMEO codebook 1.1b3, chapter 4, and
# the Phoenix dictionaries of petrarch2 (MIT); bodies of the United Nations stand under UNO.
BODIES = (
    Body("African Union", "IGOAFU", ("AU",)),
    Body("Amnesty International", "NGOHRI", ("Amnesty",)),
    Body("Arab League", "IGOARL", ("League of Arab States",)),
    Body("Asian Development Bank", "IGOADB", ("ADB",)),
    Body("Association of Southeast Asian Nations", "IGOASN", ("ASEAN",)),
    Body("Commonwealth of Independent States", "IGOCIS", ("CIS",)),
    Body("Council of Europe", "IGOCOE"),
    Body("Doctors Without Borders", "NGOMSF", ("Médecins Sans Frontières", "Medecins Sans Frontieres", "MSF")),
    Body("Economic Community of West African States", "IGOECO", ("ECOWAS",)),
    Body("European Central Bank", "IGOEEC", ("ECB",)),
    Body("European Commission", "IGOEEC"),
    Body("European Council", "IGOEEC"),
    Body("European Court of Human Rights", "IGOCOE", ("ECHR",)),
    Body("European Parliament", "IGOEEC"),
    Body("European Union", "IGOEEC", ("EU", "E.U.")),
    Body("Food and Agriculture Organization", "IGOUNOFAO", ("FAO",)),
    Body("Greenpeace", "NGOENV"),
    Body("Gulf Cooperation Council", "IGOGCC", ("GCC",)),
    Body("Human Rights Watch", "NGOHRI", ("HRW",)),
    Body("International Atomic Energy Agency", "IGOUNOIAE", ("IAEA",)),
    Body("International Committee of the Red Cross", "NGOCRC", ("ICRC", "Red Cross")),
    Body("International Court of Justice", "IGOUNOICJ", ("ICJ",)),
    Body("International Criminal Court", "IGOICC", ("ICC",)),
    Body("International Labour Organization", "IGOUNOILO", ("International Labor Organization", "ILO")),
    Body("International Monetary Fund", "IGOIMF", ("IMF",)),
    Body("International Organization for Migration", "IGOUNOIOM", ("IOM",)),
    Body("Interpol", "IGOITP", ("INTERPOL",)),
    Body("NATO", "IGONAT", ("North Atlantic Treaty Organization", "North Atlantic Treaty Organisation", "Nato")),
    Body("Organisation of Islamic Cooperation", "IGOOIC", ("Organization of Islamic Cooperation", "OIC")),
    Body("Organization for Security and Co-operation in Europe", "IGOOSC", ("OSCE",)),
    Body("Organization of American States", "IGOOAS", ("OAS",)),
    Body("Organization of the Petroleum Exporting Countries", "IGOOPC", ("OPEC", "Opec", "OPEC+")),
    Body("Oxfam", "NGOOXF"),
    Body("Shanghai Cooperation Organisation", "IGOSCO", ("Shanghai Cooperation Organization",)),
    Body("UN Security Council", "IGOUNO", ("U.N. Security Council", "United Nations Security Council", "UNSC")),
    Body("UNESCO", "IGOUNOESC", ("Unesco",)),
    Body("UNHCR", "IGOUNOHCR", ("UN High Commissioner for Refugees",)),
    Body("UNICEF", "IGOUNOKID", ("Unicef", "United Nations Children's Fund")),
    Body("UNRWA", "IGOUNORWA"),
    Body("United Nations", "IGOUNO", ("UN", "U.N.")),
    Body("World Bank", "IGOWBK"),
    Body("World Food Programme", "IGOUNOWFP", ("World Food Program", "WFP")),
    Body("World Health Organization", "IGOUNOWHO", ("World Health Organisation", "W.H.O.")),
    Body("World Trade Organization", "IGOWTO", ("World Trade Organisation", "WTO")),
)

BODY_OF_NAME = {name: body for body in BODIES for name in (body.name, *body.aliases)}
"""The body of each of its names, as they are written."""
