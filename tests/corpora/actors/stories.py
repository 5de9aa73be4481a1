"""Short stories, most of them made up: {people} and <organisations> are marked; all other capitals name no actor."""

WORLD = [
    "The president of the <Constitutional Court>, {Moussa Diarra}, swore in the new cabinet on Monday. {Diarra}"
    " urged ministers to respect the law.",
    "Rebels of the <Allied Democratic Front> (<ADF>) took the town of Mambasa, the army said. The <ADF> denied it.",
    "{Lucía Ferrer}, a lawyer with the <Centre for Justice and Reform>, said the arrests were illegal.",
    "Talks between the <Union of Teachers> and the <Ministry of Finance and Planning> broke down in Lusaka.",
    "He told <The Daily Herald> that the bridge would open in May.",
    "“We’re not afraid,” said {Nadia Haddad}, whose brother {Karim} was jailed in 2019.",
    "Foreign Minister {Péter Szabó} will meet his counterpart, {Ana Kovačević}, in Vienna next week.",
    "The <African Development Bank> approved a loan of $90 million for a road in Niger.",
    "A spokesman for the <Office of the High Commissioner for Human Rights>, {Jonas Weber}, called for calm.",
    "{Kim Hee - sun} and {Lee Jong - suk} met voters in Busan. {Kim} promised lower taxes.",
    "Judge {Amina Bello-Okafor} of the <Federal High Court> in Abuja adjourned the case.",
    "The <HSRC>’s {Thandi Mokoena} said the survey covered 3,000 homes.",
    "Send comments to press@example.org or follow @townwatch. They don’t reply on Sunday.",
    "The Minister of Industry and Advanced Technology, {Rashid Al Hamadi}, opened the plant.",
    "<Amnesty International> and <Doctors Without Borders> withdrew their staff from Yida.",
    "General {Óscar Mejía} leads the <Joint Task Force for the Sahel>.",
    "A court in Milan sentenced {Gianluca de Santis} and {Maria Teresa Lo Bianco} to four years.",
    "{Md Rafiqul Islam}, a farmer, lost two cows in the flood.",
    "Mayor {Ingrid Sørensen} thanked the <Red Cross> and the <Oslo Fire Department>.",
]

SPORT = [
    "<Real Sociedad> signed the winger {Takumi Ito} from <FC Tokyo>.",
    "{Serena Okoye} beat {Petra Novotná} 6-4, 6-3 in the semi-final in Doha.",
    "Coach {Bernd Vogel} left <Eintracht Frankfurt> after the defeat by <Werder Bremen>.",
    "The <International Olympic Committee> met in Lausanne; its vice-president, {Hamad al-Kuwari}, abstained.",
    "The <Lakers> traded {Marcus Whitfield} to the <Chicago Bulls> for two draft picks.",
    "Sprinter {Usain Grant}, 24, ran 9.91 seconds at the Pan American Games.",
    "The <Kenya Rugby Union> suspended {Brian Otieno} for two matches.",
]

BUSINESS = [
    "Shares in <Nokia> fell 3 percent after chief executive {Pekka Laine} resigned.",
    "The airline <Azura> cancelled all flights to Lima.",
    "{Elena Marchetti}, co-founder and CEO of <Lumio Energy>, said demand had doubled.",
    "<Johnson & Johnson> and <Procter & Gamble> reported higher profits.",
    "The <Bank of England> and the <European Central Bank> kept rates unchanged.",
    "Analysts at <Morgan Stanley> expect <Samsung Electronics> to cut output.",
    "<Banco do Brasil> bought a 30 percent stake in the insurer <Segura>.",
    "The <Securities and Exchange Commission> fined <Hartwell Capital Partners LLC> $2 million.",
    "The lawsuit names <Alphabet>, <Meta> and <ByteDance>, the owner of <TikTok>.",
    "<Air France-KLM> ordered 50 jets from <Airbus>.",
    "The <Dangote Group> will build a refinery; its founder, {Aliko Dangote}, is Africa’s richest man.",
]

CULTURE = [
    "The <Berlin Philharmonic> will open the season under {Kirill Sokolov}.",
    "The band <Stone Harbour> released its third album with <Sony Music>.",
    "Director {Bong Min-ho} will present his film at Cannes.",
    "The magazine <Alas> published an interview with {Chimamanda Eze}.",
    "<Netflix> will stream the series, produced by <Studio Dragon>.",
]

LIVES = [
    "{Johann Friedrich von Albers} (1781–1849) was a German botanist. {Albers} studied at the <University of Jena>.",
    "{Mary Ellen Whitcomb} was born in Ohio and served in the <United States Army> before she joined the "
    "<Democratic Party>.",
    "{Samuel Okello Jr.} is a Ugandan politician of the <Forum for Democratic Change>. {Okello} entered the "
    "<Parliament of Uganda> in 2011.",
    "{Charles de Brissac} fought in the Battle of Leipzig and died in Paris.",
    "{Aisha bint Khalid al-Thani} founded the <Doha Society of Fine Arts> in 1974.",
    "{Robert “Bob” Hartley} played for the <Boston Red Sox> and the <New York Yankees>.",
    "She taught at the <Massachusetts Institute of Technology> (<MIT>) and was a fellow of the <Royal Society>.",
    "{Ludwig III} ruled Bavaria; his son {Rupprecht} did not become king.",
    "{William Ashby-Cooper}, 3rd Earl of Denham, sat in the <House of Lords> for the <Conservative Party>.",
    "He joined the <Communist Party of India (Marxist)> and was elected to the <Lok Sabha> in 1984.",
]

NEWS = [
    "By {Ana Lima} and {Jorge de la Cruz}, <Associated Press>",
    "(Reporting by {Jane Doe} in Lagos and {Wei Chen}; Editing by {Tom Roe})",
    "The <Labour party> leader, Sir {Keir Jones}, said the <Conservative party> had failed.",
    "Members of the <Teachers' Union> and the <Workers' Party> marched in La Paz.",
    "The <Department of Health and Human Services> and the <Centers for Disease Control and Prevention> issued "
    "a warning.",
    "The <European Court of Human Rights> ruled against Hungary.",
    "The <House Committee on Foreign Affairs> summoned Secretary of State {Maria Holt}.",
    "{Ludwig van der Rohe} and {Jean-Luc de Villiers} met {Abdullah bin Zayed Al Nahyan}.",
    "<Barnes & Noble> and <Ernst & Young LLP> merged.",
    "The South China Sea dispute was raised by the <Philippine Coast Guard>.",
    "<Arsenal> beat <Chelsea> 2-0.",
    "The <Golden State Warriors>' {Stephen Curry} scored 40 points against the <Nuggets>.",
    "The <Asian Development Bank> (<ADB>) and the <New Development Bank> (<NDB>) will fund it, <ADB> president "
    "{Masatsugu Asakawa} said.",
    "<Boeing>'s 737 MAX was grounded by the <FAA> after the crash.",
    "Police in Rio de Janeiro arrested {Adriano da Nóbrega}.",
    "Sudan's <Rapid Support Forces> (<RSF>) shelled El Fasher, the <Sudan Doctors Network> said.",
    "Colombia's <National Liberation Army> freed two soldiers, the <Ombudsman's Office> said.",
    "Ukraine's state energy company <Ukrenergo> and its partner <Naftogaz> reported outages.",
    "The <Supreme Court of India>, led by Chief Justice {D. Y. Chandrachud}, struck down the scheme.",
    "India's <Enforcement Directorate> arrested Delhi Chief Minister {Arvind Kejriwal} of the <Aam Aadmi Party>.",
    "Thailand's <Move Forward Party> was dissolved; {Pita Limjaroenrat} was banned.",
    "Nigeria's <Economic and Financial Crimes Commission> (<EFCC>) charged {Yahaya Bello}.",
    "South Africa's <Democratic Alliance> and the <Economic Freedom Fighters> (<EFF>) traded barbs. {Julius "
    "Malema} of the <EFF> shouted.",
    "Australian Prime Minister {Anthony Albanese} met Papua New Guinea's {James Marape}.",
    "Canada's <Royal Canadian Mounted Police> (<RCMP>) and <Global Affairs Canada> issued a statement.",
    "The <Football Association of Wales> appointed {Craig Bellamy}.",
    "{Sheikh Hasina}'s <Awami League> lost power; {Muhammad Yunus} leads the interim government.",
    "<UN> special envoy {Hans Grundberg} briefed the <Security Council>.",
    "<Goldman Sachs>' {David Solomon} and <JPMorgan Chase>'s {Jamie Dimon} testified before the <Senate Banking"
    " Committee>.",
    "The <World Food Programme>'s {David Beasley} visited Tigray with <USAID>'s {Samantha Power}.",
    "The <Los Angeles Police Department> said Officer {Daniel Ruiz} shot the man.",
    "He lost the 1992 United States Senate special election in Ohio to {Ron Webb}.",
    "She won a seat in the 2014 European Parliament election. The <European Parliament> met in May.",
    "In 2014 the <European Parliament> voted. Elections to the <Senate> are held in May.",
    "<Katter's Australian Party> won a seat.",
    "The <Liberal Democrats> and <Plaid Cymru> formed a pact with the <Scottish National Party> (<SNP>).",
    "The <Communist Party of India (Marxist)> and the <Trinamool Congress> clashed in Kolkata.",
    "The <Green party> and the <Liberal party> lost seats.",
]

POSTS = [
    "<EU> Transport Commissioner {Violeta Bulc} met {Carsten Spohr} of <Lufthansa>.",
    "The <White House> Press Secretary {Sean Webb} spoke.",
    "<Kenya Defence Forces> Spokesperson {Ana Lima} agreed.",
    "On Monday <Los Angeles Police> Chief {Bill Hale} left.",
    "The <Ministry of Defence> Secretary, {Ravi Kaur}, resigned.",
]

STORIES = [*WORLD, *SPORT, *BUSINESS, *CULTURE, *LIVES, *NEWS, *POSTS]
