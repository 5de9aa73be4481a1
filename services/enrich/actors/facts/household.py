"""Household names: companies, media and movements that everybody knows, whose names can mean nothing else."""

# Written for Dateline. What is also a common word, a place or a person's name is left out: Apple, Amazon, Ford.
_NAMES = """
    Airbnb, Airbus, Alibaba, Allianz, AstraZeneca, Aramco, Saudi Aramco, Barclays, Bayer, Berkshire Hathaway,
    BioNTech, BlackRock, BMW, BNP Paribas, Boeing, Bombardier, Bosch, BP, ByteDance, Cathay Pacific, Chevron,
    Chrysler, Cisco, Citigroup, Coca-Cola, Commerzbank, Credit Suisse, Daimler, Dangote Group, Deutsche Bank, Deutsche
    Telekom, eBay, Embraer, Equinor, Ericsson, Eskom, Evergrande, ExxonMobil, Facebook, FedEx, Foxconn, Gazprom,
    General Electric, General Motors, GlaxoSmithKline, Glencore, Goldman Sachs, Google, Heineken, Hitachi, HSBC,
    Huawei, Hyundai, IBM, IKEA, Infosys, JPMorgan, JPMorgan Chase, KPMG, Lehman Brothers, Lidl, LinkedIn, Lockheed
    Martin, Lufthansa, Lukoil, Mastercard, McKinsey, Merrill Lynch, Microsoft, Mitsubishi, Morgan Stanley, Motorola,
    Netflix, Nintendo, Nissan, Nokia, Novartis, Nvidia, OpenAI, PayPal, Pemex, PepsiCo, Petrobras, PetroChina,
    Petronas, Peugeot, Pfizer, PricewaterhouseCoopers, Procter & Gamble, Qantas, Qualcomm, Raytheon, Renault, Rio
    Tinto, Roche, Rolls-Royce, Rosneft, Ryanair, Safaricom, Samsung, Sanofi, Siemens, Sinopec, SoftBank, Spotify,
    Starbucks, Telefonica, Telefónica, Tencent, ThyssenKrupp, TikTok, Toshiba, Toyota, TotalEnergies, Twitter, UBS,
    Unilever, Vodafone, Volkswagen, Volvo, Walmart, WhatsApp, WeChat, Xiaomi, YouTube, Alphabet Inc, AFP, Agence
    France-Presse, Al Arabiya, Al Jazeera, Al-Jazeera, Anadolu Agency, ANSA, Asahi Shimbun, Associated Press, BBC,
    Bloomberg News, CNBC, CNN, Der Spiegel, Deutsche Welle, El Pais, El País, Financial Times, Fox News, Globo,
    Haaretz, Interfax, Kyodo, Le Figaro, Le Monde, MSNBC, NBC, New York Times, Novosti, Reuters, RIA Novosti, Sky
    News, South China Morning Post, TASS, Wall Street Journal, Washington Post, Xinhua, Yomiuri Shimbun, Yonhap, Al
    Qaeda, Al Shabaab, Al-Qaeda, Al-Shabaab, al-Qaeda, al-Qaida, al-Shabaab, al-Shabab, Boko Haram, Fatah, FARC,
    Hamas, Hezbollah, Hizbullah, Houthis, Islamic Jihad, Islamic State, Muslim Brotherhood, Taliban, Tamil Tigers,
    Bundesbank, Bundestag, Dáil, Duma, Federal Reserve, Knesset, Kremlin, Lok Sabha, Rajya Sabha, Riksdag, Pentagon,
    CIA, FBI, Interpol, KGB, Mossad, NASA, Europol, Frontex, Scotland Yard, African National Congress, Awami League,
    Bharatiya Janata Party, BJP, Kuomintang, Likud, Sinn Fein, Sinn Féin, Zanu-PF, ZANU-PF
"""
HOUSEHOLD_NAMES = tuple(" ".join(name.split()) for name in _NAMES.split(","))
