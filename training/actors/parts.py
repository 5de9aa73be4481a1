"""The parts of which renamed sentences are made."""


def _phrases(text: str) -> list[list[str]]:
    """Return the phrases between commas, as words."""
    return [phrase.split() for phrase in text.split(",")]


TITLES = _phrases(
    """
    Mr, Mrs, Ms, Dr, Mr ., Mrs ., Ms ., Dr ., President, Prime Minister, Vice President, Gen, Gen ., General,
    Brigadier, Colonel, Col ., Captain, Lt . Gen ., Senator, Sen ., Rep ., Gov ., Governor, Judge, Justice,
    Professor, Prof ., Minister, Foreign Minister, Secretary, Chancellor, spokesman, spokeswoman, Ambassador,
    Archbishop, Bishop, Reverend, Rev ., Imam, Sheikh, Shri, Smt ., Sheriff, Mayor, Chairman, Chief, Coach,
    Superintendent, Inspector, Sgt ., MP, CEO, Director-General, lawmaker, analyst, activist, Honourable, Hon .,
    Maj . Gen ., Deputy, Congressman, striker, midfielder
    """
)
HEADS = _phrases(
    """
    Group, Holdings, Ltd, Bank, University, Foundation, Party, Institute, Ministry, Association, Airlines,
    Company, Corporation, Corp, Inc, Limited, Council, Federation, Union, Hospital, College, FC, United, Club,
    Agency, Authority, Commission, Committee, News, Times, Post, Police, Court, High Court, Board, Trust,
    Network, Alliance, Movement, Front, Congress, Energy, Technologies, Motors, Capital, Partners, Media, Radio,
    TV, Chamber of Commerce, Central Bank, National Bank, Development Company, Football Association, Air Force,
    Navy, Army, Electoral Commission, Supreme Court, Development Bank, Rights Commission, Museum, School,
    Stock Exchange
    """
)
PORTFOLIOS = _phrases(
    """
    Health, Education, Finance, Foreign Affairs, Defence, Agriculture, Tourism, Justice, Trade, Energy, Interior,
    Environment, Sports, Labour, Transport, Culture, Women and Children, Home Affairs
    """
)
AGENCIES = _phrases(
    "Reuters, AFP, AP, Xinhua, IPS, ANI, PTI, TASS, IANS, BERNAMA, UPI, EFE, ANSA, KUNA, WAM, GNA, APA, VOA, BBC, CNN"
)
MONTHS = _phrases(
    "Jan, Feb, March, April, May, June, July, Aug, Sept, Oct, Nov, Dec, January, February, August, September, November"
)
NO_NAMES = _phrases(
    """
    CEO, GDP, AI, MPs, NGOs, COVID, HIV, GPS, TV, IT, PR, CFO, DNA, AIDS, VAT, GST, MP, PM, MLA, ICU, PPE, SMEs,
    NGO, MoU, IPO, ETF, EV, EVs, FDI, ID, PhD, MBA, IDPs, CCTV, FIR, OK, USD, PCR
    """
)
"""Capitals that name nobody."""
