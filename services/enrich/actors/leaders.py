"""Who led which country, and when: what makes a bare "Putin" known and a former president a former one.

Heads of state and of government who are often in the news, with the days their terms began and ended. Reviewed by
hand; the facts are common knowledge and stand in the list of office-holders of every encyclopaedia.
"""

from datetime import date
from typing import NamedTuple


class Leader(NamedTuple):
    """A head of state or government, the country, and the terms in office; an open end is None."""

    name: str
    country_code3: str
    terms: tuple[tuple[date, date | None], ...]
    aliases: tuple[str, ...] = ()

    def in_office(self, day: date) -> bool:
        """Tell whether the leader held the office on a day."""
        return any(begin <= day and (end is None or day < end) for begin, end in self.terms)


def _leader(name: str, country: str, terms: str, aliases: str = "") -> Leader:
    """Read `2017-01-20/2021-01-20 2025-01-20/` as two terms, the second of which has not ended."""
    spans = [term.split("/") for term in terms.split()]
    days = tuple((date.fromisoformat(a), date.fromisoformat(b) if b else None) for a, b in spans)
    return Leader(name, country, days, tuple(alias for alias in aliases.split("|") if alias))


LEADERS = (
    _leader("Anthony Albanese", "AUS", "2022-05-23/", "Albanese"),
    _leader("Alberto Fernández", "ARG", "2019-12-10/2023-12-10", "Alberto Fernandez"),
    _leader("Alexander Lukashenko", "BLR", "1994-07-20/", "Lukashenko|Aleksandr Lukashenko|Alyaksandr Lukashenka"),
    _leader("Angela Merkel", "DEU", "2005-11-22/2021-12-08", "Merkel"),
    _leader("Bashar al-Assad", "SYR", "2000-07-17/2024-12-08", "Bashar Assad|Bashar Al-Assad"),
    _leader("Benjamin Netanyahu", "ISR", "1996-06-18/1999-07-06 2009-03-31/2021-06-13 2022-12-29/", "Netanyahu"),
    _leader("Barack Obama", "USA", "2009-01-20/2017-01-20", "Obama"),
    _leader("Boris Johnson", "GBR", "2019-07-24/2022-09-06"),
    _leader("Claudia Sheinbaum", "MEX", "2024-10-01/", "Sheinbaum"),
    _leader("Cyril Ramaphosa", "ZAF", "2018-02-15/", "Ramaphosa"),
    _leader("David Cameron", "GBR", "2010-05-11/2016-07-13"),
    _leader("Donald Trump", "USA", "2017-01-20/2021-01-20 2025-01-20/", "Trump|Donald J. Trump"),
    _leader("Emmanuel Macron", "FRA", "2017-05-14/", "Macron"),
    _leader("François Hollande", "FRA", "2012-05-15/2017-05-14", "Francois Hollande|Hollande"),
    _leader("Friedrich Merz", "DEU", "2025-05-06/", "Merz"),
    _leader("George W. Bush", "USA", "2001-01-20/2009-01-20"),
    _leader("Giorgia Meloni", "ITA", "2022-10-22/", "Meloni"),
    _leader("Hugo Chávez", "VEN", "1999-02-02/2013-03-05", "Hugo Chavez"),
    _leader("Ilham Aliyev", "AZE", "2003-10-31/", "Aliyev"),
    _leader("Imran Khan", "PAK", "2018-08-18/2022-04-10"),
    _leader("Jair Bolsonaro", "BRA", "2019-01-01/2023-01-01", "Bolsonaro"),
    _leader("Javier Milei", "ARG", "2023-12-10/", "Milei"),
    _leader("Joe Biden", "USA", "2021-01-20/2025-01-20", "Biden|Joseph Biden|Joe R. Biden"),
    _leader("Justin Trudeau", "CAN", "2015-11-04/2025-03-14", "Trudeau"),
    _leader("Keir Starmer", "GBR", "2024-07-05/", "Starmer"),
    _leader("Kim Jong Un", "PRK", "2011-12-17/", "Kim Jong-un|Kim Jong-Un"),
    _leader("Lee Jae-myung", "KOR", "2025-06-04/", "Lee Jae Myung"),
    _leader("Luiz Inácio Lula da Silva", "BRA", "2003-01-01/2011-01-01 2023-01-01/", "Luiz Inacio Lula da Silva|Lula"),
    _leader("Mark Carney", "CAN", "2025-03-14/", "Carney"),
    _leader("Mahmoud Ahmadinejad", "IRN", "2005-08-03/2013-08-03", "Ahmadinejad"),
    _leader("Masoud Pezeshkian", "IRN", "2024-07-28/", "Pezeshkian"),
    _leader("Narendra Modi", "IND", "2014-05-26/", "Modi"),
    _leader("Nicolás Maduro", "VEN", "2013-03-05/", "Nicolas Maduro|Maduro"),
    _leader("Nikol Pashinyan", "ARM", "2018-05-08/", "Pashinyan"),
    _leader("Olaf Scholz", "DEU", "2021-12-08/2025-05-06", "Scholz"),
    _leader("Paul Kagame", "RWA", "2000-04-22/", "Kagame"),
    _leader("Pedro Sánchez", "ESP", "2018-06-02/", "Pedro Sanchez"),
    _leader("Petro Poroshenko", "UKR", "2014-06-07/2019-05-20", "Poroshenko"),
    _leader("Recep Tayyip Erdoğan", "TUR", "2003-03-14/", "Recep Tayyip Erdogan|Tayyip Erdogan|Erdogan|Erdoğan"),
    _leader("Rishi Sunak", "GBR", "2022-10-25/2024-07-05", "Sunak"),
    _leader("Robert Mugabe", "ZWE", "1980-04-18/2017-11-21", "Mugabe"),
    _leader("Rodrigo Duterte", "PHL", "2016-06-30/2022-06-30", "Duterte"),
    _leader("Shinzo Abe", "JPN", "2006-09-26/2007-09-26 2012-12-26/2020-09-16"),
    _leader("Tony Blair", "GBR", "1997-05-02/2007-06-27"),
    _leader("Viktor Orbán", "HUN", "1998-07-06/2002-05-27 2010-05-29/", "Viktor Orban|Orban|Orbán"),
    _leader("Viktor Yanukovych", "UKR", "2010-02-25/2014-02-22", "Yanukovych"),
    _leader("Vladimir Putin", "RUS", "1999-08-09/", "Putin"),
    _leader("Volodymyr Zelensky", "UKR", "2019-05-20/", "Volodymyr Zelenskyy|Zelensky|Zelenskyy|Zelenskiy"),
    _leader("Xi Jinping", "CHN", "2013-03-14/"),
    _leader("Yoon Suk Yeol", "KOR", "2022-05-10/2025-04-04", "Yoon Suk-yeol"),
)

LEADER_OF_NAME = {name: leader for leader in LEADERS for name in (leader.name, *leader.aliases)}
"""The leader of each name that alone is enough."""
