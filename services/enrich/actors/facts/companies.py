"""Companies all over the world, beside the household names, under names that mean nothing else."""

# Written for Dateline. What is also a common word, a place or a person's name is left out: Apple, Shell, Ford.
_NAMES = """
    AB InBev, Accenture, Adani Group, Adidas, ADNOC, Aeroflot, AeroMexico, AIG, Air Canada, Air China, Air France,
    Air France-KLM, Air India, Air New Zealand, Aldi, Alitalia, All Nippon Airways, Alphabet Inc., Alstom, American
    Airlines, American Express, Amgen, América Móvil, AngloGold Ashanti, Anheuser-Busch, Anthropic, ArcelorMittal,
    AT&T, Audi, Avianca, Axel Springer, Axis Bank, BAE Systems, Bain Capital, Banco Bradesco, Banco do Brasil, Banco
    Santander, Bank of America, Barrick Gold, BASF, Bharti Airtel, BHP Billiton, Binance, Blackstone Group,
    Bouygues, Braskem, Bristol-Myers Squibb, British Airways, British American Tobacco, British Telecom, Bytedance,
    CaixaBank, Capgemini, Carlsberg, Carrefour, Cathay Pacific Airways, Cemex, Charles Schwab, China Eastern
    Airlines, China Evergrande, China Mobile, China Southern Airlines, China Telecom, Christie's, CNOOC, Coca-Cola
    Company, Codelco, Coinbase, Colgate-Palmolive, Comcast, ConocoPhillips, Continental AG, Cosco, Costco, Danone,
    DeepMind, Deloitte, Delta Air Lines, Diageo, Didi Chuxing, Dow Jones, DP World, Duke Energy, Duolingo, DuPont,
    E.ON, EasyJet, easyJet, Ecopetrol, Electrolux, Eli Lilly, Emaar Properties, Endesa, Enel, Epic Games, Ernst &
    Young, Estée Lauder, Ethiopian Airlines, Etihad Airways, Etisalat, Finnair, Flipkart, Fortescue Metals, Foxconn
    Technology Group, Fujitsu, Garuda Indonesia, GE Aerospace, Gilead Sciences, GoTo Group, Grupo Bimbo, Gucci, H&M,
    Halliburton, Hapag-Lloyd, Harley-Davidson, HDFC Bank, Hewlett-Packard, Hindustan Unilever, Hon Hai, Honda Motor,
    Honeywell, Hutchison Whampoa, Iberdrola, Iberia Airlines, ICICI Bank, Inditex, ING Group, Intesa Sanpaolo, Itaú
    Unibanco, Jaguar Land Rover, Japan Airlines, JD.com, JetBlue, Jetstar, Johnson & Johnson, Kawasaki Heavy
    Industries, Kellogg's, Kenya Airways, Kia Motors, KLM, Komatsu, Korean Air, Kraft Heinz, L'Oréal,
    Larsen & Toubro, LATAM Airlines, Lazada, Lenovo, LG Electronics, Louis Vuitton, LVMH, Lyft, Maersk, Mahindra &
    Mahindra, Maruti Suzuki, McDonald's, McDonnell Douglas, Mercedes-Benz, Merck & Co, Moderna, Mondelez, Monsanto,
    Moody's, MTN Group, Naftogaz, Naspers, Nestlé, News Corp, NextEra Energy, Nippon Steel, Nord Stream AG, Northrop
    Grumman, Norwegian Air Shuttle, Novo Nordisk, Orsted, PDVSA, Pertamina, Petro-Canada, PetroVietnam, Philip
    Morris, Pinduoduo, Porsche, PwC, Qatar Airways, QatarEnergy, Reliance Industries, Rheinmetall, Rivian, Rosatom,
    Royal Dutch Shell, RWE, Sainsbury's, Salesforce, Samsung Electronics, Sasol, Saudi Telecom, Sberbank,
    Scandinavian Airlines, Schneider Electric, Shopee, Singapore Airlines, Singtel, Sinovac, SK Hynix, Société
    Générale, Sonatrach, Sotheby's, South African Airways, Southwest Airlines, SpaceX, SpiceJet, Spirit Airlines,
    Standard Chartered, Stellantis, Swiss Re, Swissair, T-Mobile, Tata Consultancy Services, Tata Group,
    Tata Motors, Tata Sons, Tata Steel, Telenor, Tesco, Tesla Motors, Teva Pharmaceutical, Thyssenkrupp,
    Ticketmaster, Toyota Motor, Trafigura, TSMC, Turkish Airlines, UniCredit, United Airlines, Uralkali, Vattenfall,
    Verizon, Vivendi, VTB Bank, Wells Fargo, Wirecard, WPP plc, Yandex, ZTE, Zurich Insurance,
    Électricité de France, Ørsted
"""
COMPANIES = tuple(" ".join(name.split()) for name in _NAMES.split(","))
