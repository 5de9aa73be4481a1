"""Short news from all over the world, and the GeoNames ids of the places in it; a place without an id has None."""

EPIDEMICS: list[tuple[str, dict[str, int | None]]] = [
    (
        "Health workers in Mbandaka, the capital of Equateur Province, began vaccinating contacts of an Ebola "
        "patient on Monday. The Democratic Republic of the Congo has reported 14 cases since May, the World "
        "Health Organization said from Geneva.",
        {
            "Mbandaka": 2312895,
            "Equateur Province": 216661,
            "Democratic Republic of the Congo": 203312,
            "Geneva": 2660646,
        },
    ),
    (
        "The Nigeria Centre for Disease Control confirmed Lassa fever in Ondo, Edo and Bauchi states. Two "
        "nurses at the Irrua Specialist Teaching Hospital were infected, and a doctor died in Akure.",
        {"Nigeria": 2328926, "Ondo": 2326168, "Edo": 2565343, "Bauchi": 2347468, "Irrua": 7081180, "Akure": 2350841},
    ),
    (
        "Vietnam has culled 12,000 ducks in the Mekong Delta after bird flu was found in Can Tho, Soc Trang "
        "and Ca Mau provinces. Officials in Hanoi urged farmers not to smuggle poultry from Cambodia.",
        {
            "Vietnam": 1562822,
            "Mekong Delta": None,
            "Can Tho": 13494363,
            "Soc Trang": 1567788,
            "Ca Mau": 13494364,
            "Hanoi": 1581130,
            "Cambodia": 1831722,
        },
    ),
    (
        "Two children died of avian influenza in Kampot Province, Cambodia's health ministry said. Samples "
        "were sent to the Pasteur Institute in Phnom Penh.",
        {"Kampot Province": 1831111, "Cambodia": 1831722, "Phnom Penh": 1821306},
    ),
    (
        "Brazil's health minister said that Zika had spread from Pernambuco to Bahia and Rio Grande do Norte. "
        "In Recife, soldiers went from house to house.",
        {"Brazil": 3469034, "Pernambuco": 3392268, "Bahia": 3471168, "Rio Grande do Norte": 3390290, "Recife": 3390760},
    ),
    (
        "Yellow fever has reached Minas Gerais; in Belo Horizonte people queued for vaccines. Sixty monkeys "
        "were found dead in Espírito Santo state.",
        {"Minas Gerais": 3457153, "Belo Horizonte": 3470127, "Espírito Santo": 3463930},
    ),
    (
        "Authorities in Uttar Pradesh say encephalitis has killed 90 children at the BRD Medical College in "
        "Gorakhpur. The chief minister flew in from Lucknow, and a team from Delhi followed.",
        {"Uttar Pradesh": 1253626, "Gorakhpur": 1270927, "Lucknow": 1264733, "Delhi": 1273294},
    ),
    (
        "A Nipah outbreak in Kerala has been contained, officials in Thiruvananthapuram said.",
        {"Kerala": 1267254, "Thiruvananthapuram": 1254163},
    ),
    (
        "The United States confirmed its first case in Snohomish County, Washington. The man had flown from "
        "Wuhan to Seattle, the Centers for Disease Control and Prevention in Atlanta said.",
        {
            "United States": 6252001,
            "Snohomish County": 5810982,
            "Washington": 5815135,
            "Wuhan": 1791247,
            "Seattle": 5809844,
            "Atlanta": 4180439,
        },
    ),
    (
        "China locked down cities across Hubei. In Huanggang and Ezhou trains stopped; Wuhan's mayor "
        "apologised. Hong Kong shut its crossings with Shenzhen, and Macau closed casinos.",
        {
            "China": 1814991,
            "Hubei": 1806949,
            "Huanggang": 8537264,
            "Ezhou": 6642286,
            "Wuhan": 1791247,
            "Hong Kong": 1819730,
            "Shenzhen": 1795565,
            "Macau": 1821275,
        },
    ),
    (
        "Italy sealed off eleven towns in Lombardy and Veneto. Codogno, where the first patient was treated, "
        "was deserted; in Milan the cathedral closed. Austria stopped a train from Venice at the Brenner "
        "Pass.",
        {
            "Italy": 3175395,
            "Lombardy": 3174618,
            "Veneto": 3164604,
            "Codogno": 3178499,
            "Milan": 3173435,
            "Austria": 2782113,
            "Venice": 3164603,
            "Brenner Pass": None,
        },
    ),
    (
        "Iran's holy city of Qom became the centre of the outbreak.",
        {"Iran": 130758, "Qom": 119208},
    ),
    (
        "A measles outbreak in Samoa has killed 70 people, most of them infants. The government in Apia shut "
        "down, and families hung red flags. New Zealand and Australia sent nurses; Tonga and Fiji reported "
        "cases too.",
        {
            "Samoa": 4034894,
            "Apia": 4035413,
            "New Zealand": 2186224,
            "Australia": 2077456,
            "Tonga": 4032283,
            "Fiji": 2205218,
        },
    ),
    (
        "Plague is spreading in Madagascar's cities, Antananarivo and Toamasina among them. Seychelles "
        "quarantined passengers on a flight from Antananarivo after a basketball coach died in hospital.",
        {"Madagascar": 1062947, "Antananarivo": 1070940, "Toamasina": 1053384, "Seychelles": 241170},
    ),
    (
        "Marburg virus disease was confirmed in Kagera Region in north-western Tanzania, near the border with "
        "Rwanda. Earlier outbreaks were in Equatorial Guinea and in Ghana's Ashanti Region.",
        {
            "Kagera Region": 148679,
            "Tanzania": 149590,
            "Rwanda": 49518,
            "Equatorial Guinea": 2309096,
            "Ghana": 2300660,
            "Ashanti Region": 2304116,
        },
    ),
    (
        "Dengue has filled hospitals in Lima and in Piura, northern Peru. Health officials in Ecuador sprayed "
        "Guayaquil, and Colombia reported 200 cases in Cali.",
        {
            "Lima": 3936456,
            "Piura": 3693528,
            "Peru": 3932488,
            "Ecuador": 3658394,
            "Guayaquil": 3657509,
            "Colombia": 3686110,
            "Cali": 3687925,
        },
    ),
    (
        "The cholera epidemic in Haiti began in the Artibonite valley, downstream of a camp of Nepalese "
        "peacekeepers at Mirebalais. From Saint-Marc it reached Port-au-Prince, and later the Dominican "
        "Republic.",
        {
            "Haiti": 3723988,
            "Artibonite": 3731053,
            "Nepalese": 1282988,
            "Mirebalais": 3720811,
            "Saint-Marc": 3717588,
            "Port-au-Prince": 3718426,
            "Dominican Republic": 3508796,
        },
    ),
    (
        "Health officials in Mexico have confirmed 20 deaths from a new strain of swine flu. Schools in "
        "Mexico City, the State of Mexico and San Luis Potosí are closed until 6 May, Health Secretary José "
        "Ángel Córdova said.",
        {"Mexico": 3996063, "Mexico City": 3530597, "San Luis Potosí": 3985605},
    ),
    (
        "Eight students at St. Francis Preparatory School in Queens, New York City, tested positive after a "
        "trip to Cancún. Mayor Michael Bloomberg said that the illness was mild. Cases are also known in "
        "Kansas, Ohio, Texas and California.",
        {
            "Queens": 5133273,
            "New York City": 5128581,
            "Cancún": 3531673,
            "Kansas": 4273857,
            "Ohio": 5165418,
            "Texas": 4736286,
            "California": 5332921,
        },
    ),
    (
        "A 23-month-old child from Mexico died at Texas Children's Hospital in Houston. The Fort Worth "
        "Independent School District closed all its schools; Brownsville, where the child's family had been "
        "staying, is on the border.",
        {"Mexico": 3996063, "Texas": 4736286, "Houston": 4699066, "Fort Worth": 4691930, "Brownsville": 4676740},
    ),
    (
        "New Zealand's Rangitoto College, in Auckland, put 22 students in isolation. Australia's Queensland "
        "Health is testing travellers at Brisbane Airport, and NSW Health has five suspected cases in Sydney.",
        {
            "New Zealand": 2186224,
            "Auckland": 2193733,
            "Australia": 2077456,
            "Queensland": 2152274,
            "Brisbane": 2174003,
            "Sydney": 2147714,
        },
    ),
    (
        "Thousands of wild geese died at Qinghai Lake in western China. Scientists from the University of "
        "Hong Kong and from Shantou University sequenced the virus.",
        {"Qinghai Lake": None, "China": 1814991, "Hong Kong": 1819730, "Shantou": 1795940},
    ),
    (
        "A three kilometre zone was set up; the virus matches the one found on the German island of Rügen.",
        {"German": 2921044, "Rügen": None},
    ),
    (
        "Guinea's health ministry says that Ebola has killed 59 people in the south-east, in Guéckédou, "
        "Macenta and Kissidougou. Médecins Sans Frontières set up tents. The Institut Pasteur in Lyon, "
        "France, identified the virus. Liberia and Sierra Leone watch the border.",
        {
            "Guinea": 2420477,
            "Guéckédou": 2420562,
            "Macenta": 2417988,
            "Kissidougou": 2419472,
            "Lyon": 2996944,
            "France": 3017382,
            "Liberia": 2275384,
            "Sierra Leone": 2403846,
        },
    ),
    (
        "Nina Pham, a nurse, was flown to Bethesda, Maryland; Amber Vinson to Emory University Hospital in Atlanta.",
        {"Bethesda": 4348599, "Maryland": 4361885, "Atlanta": 4180439, "Emory University Hospital": None},
    ),
    (
        "A Spanish nurse, Teresa Romero, fell ill after treating two priests at Madrid's Carlos III hospital. "
        "She had been on holiday and sat an exam in Alcorcón. The European Commission in Brussels asked Spain "
        "for an explanation.",
        {
            "Spanish": 2510769,
            "Madrid": 3117735,
            "Alcorcón": 3130564,
            "European": 6255148,
            "Brussels": 2800866,
            "Spain": 2510769,
        },
    ),
]

DISASTERS: list[tuple[str, dict[str, int | None]]] = [
    (
        "A magnitude 7.8 earthquake struck Gaziantep before dawn. Buildings collapsed in Kahramanmaraş, Hatay "
        "and Diyarbakır, and across the border in Aleppo and Idlib. Rescuers came from Azerbaijan, Greece and "
        "Israel.",
        {
            "Gaziantep": 314830,
            "Kahramanmaraş": 310859,
            "Hatay": 312394,
            "Diyarbakır": 316541,
            "Aleppo": 170063,
            "Idlib": 169389,
            "Azerbaijan": 587116,
            "Greece": 390903,
            "Israel": 294640,
        },
    ),
    (
        "Cyclone Idai made landfall near Beira in Mozambique and moved on to Chimanimani in eastern Zimbabwe "
        "and to southern Malawi. The Red Cross called the damage massive.",
        {"Beira": 1052373, "Mozambique": 1036973, "Chimanimani": 893813, "Zimbabwe": 878675, "Malawi": 927384},
    ),
    (
        "Typhoon Haiyan flattened Tacloban in the central Philippines. Ships of the United States Navy "
        "brought water to Samar. President Benigno Aquino visited Guiuan.",
        {
            "Tacloban": 1684712,
            "Philippines": 1694008,
            "United States": 6252001,
            "Samar": 1690649,
            "Guiuan": 1712206,
        },
    ),
    (
        "Landslides buried villages in Enga Province in the highlands of Papua New Guinea. Roads from Wabag "
        "and Mount Hagen are blocked, officials in Port Moresby said.",
        {
            "Enga Province": 2097655,
            "Papua New Guinea": 2088628,
            "Wabag": 2084246,
            "Mount Hagen": 2090409,
            "Port Moresby": 2088122,
        },
    ),
    (
        "Bushfires in New South Wales and Victoria destroyed 300 homes. Residents of Mallacoota fled to the "
        "beach. Smoke reached New Zealand and crossed the Tasman Sea.",
        {
            "New South Wales": 2155400,
            "Victoria": 2145234,
            "Mallacoota": 2158977,
            "New Zealand": 2186224,
            "Tasman Sea": None,
        },
    ),
    (
        "Floods in Sindh and Balochistan have displaced millions. Prime Minister Shehbaz Sharif flew to Jacobabad.",
        {"Sindh": 1164807, "Balochistan": 1183606, "Jacobabad": 1176515},
    ),
    (
        "Hurricane Maria left Dominica without power and moved on to Puerto Rico. In San Juan, Mayor Carmen "
        "Yulín Cruz pleaded for help.",
        {"Dominica": 3575830, "Puerto Rico": 4566966, "San Juan": 4568127},
    ),
    (
        "Ferries took people from Limni to Athens. Greece asked the European Union for aircraft, and France "
        "and Romania sent crews.",
        {
            "Limni": 258306,
            "Athens": 264371,
            "Greece": 390903,
            "European Union": 6255148,
            "France": 3017382,
            "Romania": 798549,
        },
    ),
    (
        "In Hokkaido snow closed New Chitose Airport, near Sapporo.",
        {"Hokkaido": 2130037, "New Chitose Airport": None, "Sapporo": 2128295},
    ),
    (
        "A passenger train derailed in Balasore district in the eastern Indian state of Odisha.",
        {"Balasore": 1277599, "Indian": 1269750, "Odisha": 1261029},
    ),
    (
        "A volcano erupted near Grindavík on the Reykjanes Peninsula.",
        {"Grindavík": 3416888, "Reykjanes Peninsula": None},
    ),
]

POLITICS: list[tuple[str, dict[str, int | None]]] = [
    (
        "Voters in Kenya chose William Ruto over Raila Odinga. Protests broke out in Kisumu and in Nairobi's "
        "Kibera, while Eldoret, in the Rift Valley, celebrated.",
        {"Kenya": 192950, "Kisumu": 191245, "Nairobi": 184745, "Kibera": None, "Eldoret": 198629, "Rift Valley": None},
    ),
    (
        "Ballots were still being counted in Georgia, Pennsylvania and Arizona. In Philadelphia, Joe Biden's "
        "lead grew; Donald Trump went to court in Michigan and Nevada.",
        {
            "Georgia": 4197000,
            "Pennsylvania": 6254927,
            "Arizona": 5551752,
            "Philadelphia": 4560349,
            "Michigan": 5001836,
            "Nevada": 5509151,
        },
    ),
    (
        "Poland's Law and Justice party lost Warsaw, Kraków and Gdańsk. Donald Tusk, who once led the "
        "European Council in Brussels, will form a government. Hungary's Viktor Orban sent no word.",
        {
            "Poland": 798544,
            "Warsaw": 756135,
            "Kraków": 3094802,
            "Gdańsk": 3099434,
            "European": 6255148,
            "Brussels": 2800866,
            "Hungary": 719819,
        },
    ),
    (
        "Taiwan re-elected Tsai Ing-wen. In Kaohsiung, Mayor Han Kuo-yu conceded. Beijing, which claims the "
        "island, said nothing changes.",
        {"Taiwan": 1668284, "Kaohsiung": 1673820, "Beijing": 1816670},
    ),
    (
        "Samples went to a laboratory in Hong Kong. Jakarta, Tangerang and Bekasi have banned backyard fowl.",
        {"Hong Kong": 1819730, "Jakarta": 1642911, "Tangerang": 1625084, "Bekasi": 1649378},
    ),
    (
        "Niger and Cameroon banned imports. The farm, Sambawa Farms, belongs to a former minister. Bans "
        "followed in Kano and Plateau.",
        {"Niger": 2440476, "Cameroon": 2233387, "Kano": 2335204, "Plateau": 2324828},
    ),
    (
        "Some 160,000 birds are to be gassed. Japan, South Africa, Russia and Hong Kong banned British poultry.",
        {"Japan": 1861060, "South Africa": 953987, "Russia": 2017370, "Hong Kong": 1819730, "British": 2635167},
    ),
    (
        "Judge Orlando Garcia in San Antonio blocked the law. Attorney General Ken Paxton will appeal to the "
        "Fifth Circuit in New Orleans.",
        {"San Antonio": 4726206, "New Orleans": 4335045},
    ),
    (
        "Prime Minister Keir Starmer met Chancellor Friedrich Merz in London. Mr Merz, from Brilon, praised "
        "Mr Starmer. Berlin and Paris agree.",
        {"London": 2643743, "Brilon": 2944079, "Berlin": 2950159, "Paris": 2988507},
    ),
    (
        "Officials from the Ministry of Defence of Ukraine and the Bank of Japan attended. The Embassy of "
        "Mexico in Quito was stormed.",
        {"Ukraine": 690791, "Japan": 1861060, "Mexico": 3996063, "Quito": 3652462},
    ),
    (
        "The governor of Punjab, Pakistan, and the chief minister of Punjab, India, traded letters. Lahore "
        "and Amritsar are 50 kilometres apart.",
        {"Punjab": 1167710, "Pakistan": 1168579, "India": 1269750, "Lahore": 1172451, "Amritsar": 1278710},
    ),
    (
        "Protesters blocked the Pan-American Highway in Ica and Puno. Dina Boluarte flew to Cusco. In "
        "Juliaca, 17 people were killed.",
        {"Ica": 3938527, "Puno": 3931276, "Cusco": 3941584, "Juliaca": 3937513},
    ),
    (
        "The European Parliament in Strasbourg voted on Bulgaria and Romania. The EU's Ursula von der Leyen "
        "flew from Brussels to Kyiv. European leaders cheered.",
        {
            "European": 6255148,
            "Strasbourg": 2973783,
            "Bulgaria": 732800,
            "Romania": 798549,
            "EU": 6255148,
            "Brussels": 2800866,
            "Kyiv": 703448,
        },
    ),
    (
        "NEW DELHI: The Supreme Court of India heard the plea from Manipur. Imphal and Churachandpur are tense.",
        {"NEW DELHI": 1261481, "India": 1269750, "Manipur": 1263706, "Imphal": 1269771, "Churachandpur": 1273909},
    ),
    (
        "Mexican President Claudia Sheinbaum and U.S. President Donald Trump spoke. Sonora and Arizona share "
        "the border at Nogales. Americans and Canadians worry.",
        {
            "Mexican": 3996063,
            "U.S.": 6252001,
            "Sonora": 3982846,
            "Arizona": 5551752,
            "Nogales": 5306611,
            "Americans": 6252001,
            "Canadians": 6251999,
        },
    ),
]

CONFLICTS: list[tuple[str, dict[str, int | None]]] = [
    (
        "Russian missiles hit Odesa and Mykolaiv overnight. Ukraine's air force said that drones had come "
        "from Crimea and from Kursk. In Kherson the power failed, and Poland scrambled jets.",
        {
            "Russian": 2017370,
            "Odesa": 698740,
            "Mykolaiv": 700569,
            "Ukraine": 690791,
            "Crimea": 703883,
            "Kursk": 538560,
            "Kherson": 706448,
            "Poland": 798544,
        },
    ),
    (
        "Fighting in Sudan spread from Khartoum to Wad Madani in Gezira state. In El Geneina, West Darfur, "
        "witnesses spoke of massacres; refugees reached Adré in Chad.",
        {
            "Sudan": 366755,
            "Khartoum": 379252,
            "Wad Madani": 364103,
            "Gezira": 408648,
            "El Geneina": 379302,
            "West Darfur": 408658,
            "Adré": 245669,
            "Chad": 2434508,
        },
    ),
    (
        "Tigrayan forces left Lalibela and Dessie and pulled back towards Mekelle. Addis Ababa hailed a "
        "victory; Eritrea kept silent. Aid trucks waited in Semera in the Afar Region.",
        {
            "Lalibela": 332288,
            "Dessie": 339219,
            "Mekelle": 331180,
            "Addis Ababa": 344979,
            "Eritrea": 338010,
            "Semera": 6913519,
            "Afar Region": 444179,
        },
    ),
    (
        "Syria's army entered Saraqib in Idlib province and took the highway from Damascus to Aleppo. Turkish "
        "troops shelled its positions. Russia and Iran met in Astana.",
        {
            "Syria": 163843,
            "Saraqib": 164816,
            "Idlib": 169387,
            "Damascus": 170654,
            "Aleppo": 170063,
            "Turkish": 298795,
            "Russia": 2017370,
            "Iran": 130758,
            "Astana": 1526273,
        },
    ),
    (
        "Houthi fighters fired on a tanker in the Gulf of Aden. The ship had left Jeddah for Singapore; it "
        "was towed to Djibouti. Yemen's government moved from Aden to Riyadh.",
        {
            "Gulf of Aden": None,
            "Jeddah": 105343,
            "Singapore": 1880251,
            "Djibouti": 223816,
            "Yemen": 69543,
            "Aden": 415189,
            "Riyadh": 108410,
        },
    ),
    (
        "Gunmen on motorcycles attacked villages in Zamfara and Katsina in north-west Nigeria. In Chibok, "
        "Borno State, mothers still wait. Boko Haram has hidden in the Sambisa Forest and around Lake Chad.",
        {
            "Zamfara": 2595349,
            "Katsina": 2334797,
            "Nigeria": 2328926,
            "Chibok": 2346076,
            "Borno State": 2346794,
            "Sambisa Forest": None,
            "Lake Chad": None,
        },
    ),
    (
        "The army of Myanmar bombed Loikaw in Kayah State. Refugees crossed the Salween River to Mae Hong Son "
        "in Thailand. Naypyidaw blamed rebels; ASEAN met in Jakarta.",
        {
            "Myanmar": 1327865,
            "Loikaw": 1313479,
            "Kayah State": 1319539,
            "Salween River": None,
            "Mae Hong Son": 1152222,
            "Thailand": 1605651,
            "Naypyidaw": 6611854,
            "Jakarta": 1642911,
        },
    ),
    (
        "Armenia and Azerbaijan clashed in Nagorno-Karabakh. Shells hit Stepanakert and Ganja. Moscow and "
        "Paris called for calm, and Turkey backed Baku.",
        {
            "Armenia": 174982,
            "Azerbaijan": 587116,
            "Nagorno-Karabakh": 409432,
            "Stepanakert": 146970,
            "Ganja": 586523,
            "Moscow": 524901,
            "Paris": 2988507,
            "Turkey": 298795,
            "Baku": 587084,
        },
    ),
    (
        "Peace talks between Colombia and the ELN moved from Quito to Havana. In Arauca and in Norte de "
        "Santander, the guerrillas blew up a pipeline to the port of Coveñas.",
        {
            "Colombia": 3686110,
            "Quito": 3652462,
            "Havana": 3553478,
            "Arauca": 3689718,
            "Norte de Santander": 3673798,
            "Coveñas": 3685712,
        },
    ),
    (
        "The BBC's correspondent in Mogadishu said Al-Shabab had stormed a hotel in Kismayo. Somalia's "
        "president, Hassan Sheikh Mohamud, was in New York. Kenya and Uganda have troops there.",
        {
            "Mogadishu": 53654,
            "Kismayo": 55671,
            "Somalia": 51537,
            "New York": 5128581,
            "Kenya": 192950,
            "Uganda": 226074,
        },
    ),
    (
        "Israel Katz, Israel's defence minister, said troops stay on Mount Hermon. Iran condemned him.",
        {"Israel": 294640, "Mount Hermon": None, "Iran": 130758},
    ),
    (
        "In Lebanon, Pennsylvania, a plant closed. In Lebanon, Hezbollah fired rockets from Tyre towards "
        "Kiryat Shmona.",
        {"Lebanon": 5197517, "Pennsylvania": 6254927, "Tyre": 267008, "Kiryat Shmona": 293825},
    ),
    (
        "Troops loyal to Khalifa Haftar left Tarhuna. Turkey's parliament met. Turkey prices rose before "
        "Thanksgiving in Iowa.",
        {"Tarhuna": 2210221, "Turkey": 298795, "Iowa": 4862182},
    ),
    (
        "Police in Northern Ireland arrested a man in Derry. The Irish Sea ferry from Holyhead was late.",
        {"Northern Ireland": 2641364, "Derry": 2643736, "Irish Sea": None, "Holyhead": 2646686},
    ),
    (
        "Islamic State fighters attacked Palma in Cabo Delgado. TotalEnergies left Afungi. Rwandan troops "
        "retook Mocímboa da Praia.",
        {"Palma": 1029247, "Cabo Delgado": 1051823, "Rwandan": 49518, "Mocímboa da Praia": 1024699},
    ),
    (
        "A gunman killed five in Lewiston, Maine. Governor Janet Mills ordered flags lowered in Augusta.",
        {"Lewiston": 4969398, "Maine": 4971068, "Augusta": 4957003},
    ),
]

BUSINESS_AND_SPORT: list[tuple[str, dict[str, int | None]]] = [
    (
        "Cholera has killed at least 32 people in Zimbabwe's Midlands Province, the health ministry in Harare "
        "said. Most of the dead lived in Gweru and Kwekwe, and hospitals in neighbouring Masvingo are on "
        "alert.",
        {
            "Zimbabwe": 878675,
            "Midlands Province": 886119,
            "Harare": 890299,
            "Gweru": 890422,
            "Kwekwe": 888710,
            "Masvingo": 886763,
        },
    ),
    (
        "Mali, Burkina Faso and Niger, whose juntas left the regional bloc ECOWAS, sent congratulations.",
        {"Mali": 2453866, "Burkina Faso": 2361809, "Niger": 2440476},
    ),
    (
        "Toyota will build batteries in North Carolina, while Volkswagen closes a plant in Wolfsburg. Samsung "
        "chose Taylor, Texas; Intel went to Magdeburg and to Ohio.",
        {
            "North Carolina": 4482348,
            "Wolfsburg": 2806654,
            "Taylor": 4735702,
            "Texas": 4736286,
            "Magdeburg": 2874545,
            "Ohio": 5165418,
        },
    ),
    (
        "Evergrande, based in Shenzhen, missed a payment. Shares fell in Shanghai and Tokyo; on "
        "Wall Street the Dow lost two percent. The European Central Bank in Frankfurt kept rates.",
        {
            "Shenzhen": 1795565,
            "Shanghai": 1796236,
            "Tokyo": 1850147,
            "European": 6255148,
            "Frankfurt": 2925533,
        },
    ),
    (
        "Zambia defaulted on its debt. Lusaka hopes for help from Washington, where the International "
        "Monetary Fund meets next week. Copper from Kitwe goes to China by way of Dar es Salaam.",
        {
            "Zambia": 895949,
            "Lusaka": 909137,
            "Washington": 4140963,
            "Kitwe": 911148,
            "China": 1814991,
            "Dar es Salaam": 160263,
        },
    ),
    (
        "Chile will nationalise lithium in the Atacama Desert. SQM fell in Santiago. Bolivia and Argentina watch.",
        {"Chile": 3895114, "Atacama Desert": None, "Santiago": 3871336, "Bolivia": 3923057, "Argentina": 3865483},
    ),
    (
        "The final of the Copa Libertadores will be played in Guayaquil.",
        {"Guayaquil": 3657509},
    ),
    (
        "Kenya's Eliud Kipchoge won the Berlin Marathon. Ethiopian runners were second and third. In Tokyo he "
        "had won gold; his next race is in Boston.",
        {"Kenya": 192950, "Berlin": 2950159, "Ethiopian": 337996, "Tokyo": 1850147, "Boston": 4930956},
    ),
    (
        "Sydney McLaughlin broke the record in Eugene, Oregon.",
        {"Eugene": 5725846, "Oregon": 5744337},
    ),
    (
        "India beat Pakistan by six wickets at Ahmedabad. Virat Kohli, who was born in Delhi, made 85. The "
        "teams meet again in Colombo; the Asia Cup was played in Sri Lanka and Lahore.",
        {
            "India": 1269750,
            "Pakistan": 1168579,
            "Ahmedabad": 1279233,
            "Delhi": 1273294,
            "Colombo": 1248991,
            "Asia": 6255147,
            "Sri Lanka": 1227603,
            "Lahore": 1172451,
        },
    ),
    (
        "Argentina beat France on penalties at Lusail. Crowds filled the streets of Buenos Aires, Rosario and "
        "Dhaka. Morocco, the surprise of the tournament, had beaten Portugal and Spain.",
        {
            "Argentina": 3865483,
            "France": 3017382,
            "Lusail": 13512674,
            "Buenos Aires": 3435910,
            "Rosario": 3838583,
            "Dhaka": 1185241,
            "Morocco": 2542007,
            "Portugal": 2264397,
            "Spain": 2510769,
        },
    ),
    (
        "Pope Francis arrived in Kinshasa and went on to Juba, the capital of South Sudan. A visit to Goma "
        "was cancelled. He will return to Rome on Sunday, the Vatican said.",
        {
            "Kinshasa": 2314302,
            "Juba": 373303,
            "South Sudan": 7909807,
            "Goma": 216281,
            "Rome": 3169070,
            "Vatican": 3164670,
        },
    ),
    (
        "Doctors from the Johns Hopkins Bloomberg School of Public Health in Baltimore took part.",
        {"Baltimore": 4347778},
    ),
    (
        "Barbados, covered in ash, sent water to Kingstown.",
        {"Barbados": 3374084, "Kingstown": 3577887},
    ),
    (
        "The National Microbiology Laboratory in Winnipeg ran the tests.",
        {"Winnipeg": 6183235},
    ),
    (
        "The Scottish health secretary, Nicola Sturgeon, spoke in Edinburgh. In Paignton, Devon, a school has shut.",
        {"Scottish": 2638360, "Edinburgh": 2650225, "Paignton": 2640681, "Devon": 2651292},
    ),
    (
        "Turkey said that three children of one family died in Dogubayazit, in the east of the country near "
        "Iran and Armenia. In Istanbul, poultry sales stopped.",
        {"Turkey": 298795, "Dogubayazit": 316411, "Iran": 130758, "Armenia": 174982, "Istanbul": 745044},
    ),
    (
        "In Sierra Leone the districts of Kenema and Kailahun are cut off.",
        {"Sierra Leone": 2403846, "Kenema": 2407790, "Kailahun": 2408250},
    ),
    (
        "The Uganda Virus Research Institute at Entebbe has samples.",
        {"Uganda": 226074, "Entebbe": 233508},
    ),
    (
        "Paris Hilton and Nicole Richie were seen at a show in Milan. Chelsea Clinton spoke in Austin; "
        "Hillary Clinton was in Little Rock.",
        {"Milan": 3173435, "Austin": 4099974, "Little Rock": 4119403},
    ),
    (
        "Ford will cut jobs in Cologne. Dell, of Round Rock, Texas, hires in Bratislava. Nokia and Philips "
        "follow. Santander closes branches in Britain.",
        {"Cologne": 2886242, "Round Rock": 4724129, "Texas": 4736286, "Bratislava": 3060972, "Britain": 2635167},
    ),
    (
        "Nice weather drew crowds to Nice and Cannes.",
        {"Nice": 2990440, "Cannes": 3028808},
    ),
    (
        "Flights to Gondar and Bahir Dar stopped. In Oromia, the OLA abducted students.",
        {"Gondar": 336014, "Bahir Dar": 342884, "Oromia": 444185},
    ),
    (
        "LONDON, March 3 (Reuters) - Britain's FTSE rose. In Frankfurt the DAX fell.",
        {"LONDON": 2643743, "Britain": 2635167, "Frankfurt": 2925533},
    ),
]

WORLD = EPIDEMICS + DISASTERS + POLITICS + CONFLICTS + BUSINESS_AND_SPORT
