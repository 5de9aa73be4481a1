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
    Group, Holdings, Ltd, Bank, University, Foundation, Party, Institute, Ministry, Association, Airlines, Company,
    Corporation, Corp, Inc, Limited, Council, Federation, Union, Hospital, College, FC, United, Club, Agency,
    Authority, Commission, Committee, News, Times, Post, Police, Court, High Court, Board, Trust, Network, Alliance,
    Movement, Front, Congress, Energy, Technologies, Motors, Capital, Partners, Media, Radio, TV, Chamber of
    Commerce, Central Bank, National Bank, Development Company, Football Association, Air Force, Navy, Army,
    Electoral Commission, Supreme Court, Development Bank, Rights Commission, Museum, School, Stock Exchange,
    Airways, Air, Ports Authority, Revenue Service, Broadcasting Corporation, News Agency, Daily News, Herald,
    Tribune, Monitor, Observer, Standard, Gazette, Chronicle, State University, University of Technology, Medical
    College, Business School, Research Institute, Teachers ' Union, Workers Union, Bar Association, Olympic
    Committee, Football Federation, Cricket Board, Athletic, City, Rovers, Wanderers, Rangers, Red Cross, Church,
    Diocese, City Council, County Council, Regional Council, Police Department, High Commission, Embassy,
    Parliament, National Assembly, Senate, Liberation Army, Liberation Front, Democratic Party, Labour Party,
    Socialist Party, People 's Party, National Congress, Islamic Movement, Peace Initiative, Think Tank, Water
    Board, Electricity Company, Oil Company, Petroleum, Telecom, Mobile, Motor, Steel, Cement, Pharma, Foods,
    Breweries, Insurance, Investments, Logistics, Shipping Lines, Cargo, Railways, Hotels, Resorts, Records,
    Entertainment, Studios, Films, Games, Labs, Systems, Software, Solutions, Ventures, Sdn Bhd, GmbH, Plc, PLC,
    S.A., AG, LLC, Pty Ltd, Limited Company, Sons, & Co, & Sons, Brothers
    """
)
PORTFOLIOS = _phrases(
    """
    Health, Education, Finance, Foreign Affairs, Defence, Agriculture, Tourism, Justice, Trade, Energy, Interior,
    Environment, Sports, Labour, Transport, Culture, Women and Children, Home Affairs, Industry, Mines, Information,
    Science and Technology, Higher Education, Public Works, Housing, Water, Fisheries, Gender Equality, Family,
    Social Protection, Local Government, Rural Development, Planning, Immigration, Communications, Youth
    """
)
OFFICES = _phrases(
    "Ministry of, Ministry of, Department of, Office of, Directorate of, Bureau of, Department for, Ministry for"
)
BODIES_FOR = _phrases(
    """
    Movement, Party, Council, Association, Institute, Centre, Center, Union, Coalition, Front, Federation, League,
    Committee, Campaign, Network, Forum, Alliance, Agency, Authority, Commission, Foundation, Fund, Society,
    Academy, Board, University, College, School, Bank, National Council, International Association, Citizens,
    Organisation, World Federation, National Commission, Executive Committee, High Commissioner, Working Group,
    Research Centre
    """
)
AIMS = _phrases(
    """
    Human Rights, Democracy, Democratic Change, Peace, Justice, Reform, Freedom, Development, Economic Development,
    Social Justice, Science, Technology, Science and Technology, Economics, Public Health, Disease Control, Press
    Freedom, Reconciliation, the Left, Progress, National Unity, National Salvation, Transparency, Refugees,
    Strategic Studies, International Affairs, International Relations, Security Studies, Policy Research, Medicine,
    Nursing, Engineering, Trade, Commerce, Industry, Workers, Journalists, Teachers, Lawyers, Farmers, Women, Youth,
    Children, the Environment, Climate Change, Nature Conservation, Civil Liberties, Good Governance, Legal Affairs,
    Culture, Arts, Music, Film, Sport, Energy, Water, Food Security, Migration, Statistics, Standards, Investment,
    Cooperation, Public Procurement
    """
)
BEGINNINGS = [
    word
    for [word] in _phrases(
        """
        Zo, Plat, Lift, Sime, Nova, Cor, Ubi, Tik, Snap, Spot, Vi, Ver, Data, Fin, Pay, Gra, Grab, Kua, Dou, Tao, Laz,
        Shop, Kak, Nav, Mer, Medi, Bio, Geno, Agri, Cap, Equi, Ast, Aero, Hydro, Petro, Elec, Omni, Uni, Trans, Glo, Ra,
        Yak, Mag, Bol, Car, Ten, Al, Zen, Xi, Qua, Sky, Star, Open, Face, Mind, Net, Red, Blue, Green, Deep, Cloud,
        Web, Bit, Coin, Block, Chip, Fly, Air, Tele, Vod, Mov, Cla, Ent, Orb, Poly, Sol, Luma, Indi, Jio, Pa, Mobi, Ome
        """
    )
]
ENDINGS = [
    word
    for [word] in _phrases(
        """
        om, zi, it, trik, pay, max, tel, ify, ly, zy, net, soft, tech, corp, gram, flix, book, bank, cart, dash, gen,
        gene, nor, via, ria, tis, zon, zone, ent, ax, ix, ex, ora, ada, iva, eon, yo, bo, ko, so, obao, shou, hub, lab,
        labs, mail, ware, data, mart, chain, space, wave, works, press, mind, fin, cap, con, cel, med, car, jet, x, up
        """
    )
]
AGENCIES = _phrases(
    "Reuters, AFP, AP, Xinhua, IPS, ANI, PTI, TASS, IANS, BERNAMA, UPI, EFE, ANSA, KUNA, WAM, GNA, APA, VOA, BBC, CNN"
)
MONTHS = _phrases(
    "Jan, Feb, March, April, May, June, July, Aug, Sept, Oct, Nov, Dec, January, February, August, September, November"
)
NO_NAMES = _phrases(
    """
    CEO, GDP, AI, MPs, NGOs, COVID, HIV, GPS, TV, IT, PR, CFO, DNA, AIDS, VAT, GST, MP, PM, MLA, ICU, PPE, SMEs,
    NGO, MoU, IPO, ETF, EV, EVs, FDI, ID, PhD, MBA, IDPs, CCTV, FIR, OK, USD, PCR, COVID-19, Covid, Covid-19, COO,
    CTO, CPO, IP, IQ, INGOs, MOU, JP, RFP, R&D, GI, VC, SC, the Government, the Ministry, the Council, the Union,
    the Company, the Committee, the University, the Minister, the Centre, the Party, Member States, Chief Executive
    """
)
"""Capitals that name nobody."""
