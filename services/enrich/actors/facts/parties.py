"""Parties, their alliances and armed movements all over the world, under names that mean nothing else."""

# Written for Dateline. What many countries have (Labour Party) or means something else (Vox) is left out.
_NAMES = """
    A Just Russia, Aam Aadmi Party, Action Congress of Nigeria, Action démocratique du Québec, Action Française,
    Agrarian Party of Russia, Agudat Yisrael, Ahdut HaAvoda, AK Parti, Al-Nour Party, Al-Wefaq, Alba Party, Alberta
    New Democratic Party, Alberta Party, All India Anna Dravida Munnetra Kazhagam, All India Congress Committee, All
    India Forward Bloc, All India Majlis-e-Ittehadul Muslimeen, All India Trinamool Congress, All People's Congress,
    All Progressives Congress, All Progressives Grand Alliance, Alleanza Nazionale, Alliance 90/The Greens, Alliance
    of Free Democrats, Alliance of Independent Social Democrats, Alliance of Liberals and Democrats for Europe,
    Alliance of Liberals and Democrats for Europe Party, Alliance Party of Northern Ireland, Alternative Democratic
    Pole, Alternative für Deutschland, Amal Movement, American Independent Party, American Popular Revolutionary
    Alliance, ANO 2011, Ansarullah, Anti-Masonic Party, Armenian Revolutionary Federation, Asom Gana Parishad,
    Australian Democrats, Australian Greens, Australian Labor Party, Awami National Party, Awami Tahreek,
    Azerbaijani Popular Front Party, Ba'ath Party, Baath Party, Bahujan Samaj Party, Balochistan National Party,
    Bangladesh Jamaat-e-Islami, Bangladesh Nationalist Party, Barbados Labour Party, Barisan Nasional, Basque
    Nationalist Party, Batasuna, Bharatiya Jana Sangh, Biju Janata Dal, Black Panther Party, Bloc Québécois, Bodu
    Bala Sena, Botswana Democratic Party, Brazilian Democratic Movement, Brazilian Labour Party, Brazilian Social
    Democracy Party, Brexit Party, British Columbia Liberal Party, British Columbia New Democratic Party, British
    National Party, Brothers of Italy, Bulgarian Socialist Party, Bündnis 90/Die Grünen, Cambiemos, Cambio Radical,
    Cambodia National Rescue Party, Cambodian People's Party, Cameroon People's Democratic Movement, Canadian
    Alliance, Catalan European Democratic Party, Centre Alliance, Centrist Democrat International, Ceylon Workers'
    Congress, Chadema, Chama Cha Mapinduzi, Change UK, Chinese Nationalist Party, Christian Democratic Appeal,
    Christian Democratic Movement, Christian Democratic Party of Chile, Christian Democratic People's Party of
    Switzerland, Christian Democratic Union of Germany, Christian Social Union in Bavaria, Christlich Demokratische
    Union, Ciudadanos, Civic Democratic Party, Civic Party, Civic Platform, Clann na Poblachta, Clann na Talmhan,
    Co-operative Commonwealth Federation, Coalition Avenir Québec, Coalition of the Radical Left, Colombian
    Conservative Party, Colombian Liberal Party, Comintern, Communist International, Communist Party of Bohemia and
    Moravia, Communist Party of Germany, Communist Party of Great Britain, Communist Party of Greece, Communist
    Party of India, Communist Party of Indonesia, Communist Party of Nepal, Communist Party of Spain, Communist
    Party of Sri Lanka, Communist Party of the Russian Federation, Communist Party of the Soviet Union, Communist
    Party USA, Communist Refoundation Party, Congress for Democratic Change, Congress of South African Trade Unions,
    Conservative Party of Canada, Conservative Party of New York State, Constitutional Democratic Party,
    Constitutional Democratic Party of Japan, Constitutionalist Liberal Party, Convention People's Party,
    Convergence and Union, Convergència Democràtica de Catalunya, Convergència i Unió, COPEI, Copei, Country Liberal
    Party, Croatian Democratic Union, Croatian Party of Rights, Croatian Peasant Party, Croatian People's Party,
    Croatian Social Liberal Party, Cumann na nGaedheal, Czech Social Democratic Party, Danish People's Party, Danish
    Social Liberal Party, Dansk Folkeparti, Dashnaktsutyun, Degel HaTorah, Democracy is Freedom - The Daisy,
    Democracy is Freedom – The Daisy, Democrat Party of Thailand, Democratic Action Party, Democratic and Social
    Centre, Democratic Constitutional Rally, Democratic Convergence of Catalonia, Democratic Forces for the
    Liberation of Rwanda, Democratic Labor Party, Democratic Labour Party, Democratic Labour Party of Brazil,
    Democratic Left Alliance, Democratic Left Party, Democratic National Committee, Democratic Party of Japan,
    Democratic Party of Korea, Democratic Party of Serbia, Democratic Party of the Left, Democratic Progressive
    Party, Democratic Socialists of America, Democratic Society Party, Democratic Union of Hungarians in Romania,
    Democratic Unionist Party, Democratic-Republican Party, Democrats 66, Democrats of the Left, Det Radikale
    Venstre, Die Grünen, Die Linke, Direction – Social Democracy, Dravida Munnetra Kazhagam, Economic Freedom
    Fighters, Ejército de Liberación Nacional, Ejército Zapatista de Liberación Nacional, En Marche, English Defence
    League, Enhedslisten, Ennahda, Esquerra Republicana de Catalunya, Estonian Centre Party, Estonian Reform Party,
    Europe Ecology – The Greens, Europe of Freedom and Direct Democracy, European Conservatives and Reformists,
    European Free Alliance, European Green Party, European Left, European People's Party, European Solidarity,
    European United Left–Nordic Green Left, Euskadiko Ezkerra, Eusko Alkartasuna, Fabian Society, Falange Española,
    Family First Party, Farabundo Martí National Liberation Front, Fatherland Party, Federalist Party, Felicity
    Party, Fianna Fail, Fianna Fáil, Fidesz, Fine Gael, Finns Party, Five Star Movement, Flemish Bloc, FNLA,
    Folkpartiet, Forum for Democratic Change, Forza Italia, Forza Nuova, Fratelli d'Italia, Free Democratic Party,
    Free Patriotic Movement, Free Soil Party, Freedom and Justice Party, Freedom Party of Austria, FRELIMO, Frelimo,
    French Communist Party, French Section of the Workers' International, Frente Amplio, Frente de Todos, Frente
    Farabundo Martí, Frente Polisario, Frente Sandinista, Front de Gauche, Front de libération du Québec, Front
    National, Fuerza Popular, Future Movement, Gahal, Galician Nationalist Bloc, Georgian Dream, Gerakan, Gerindra,
    German Democratic Party, German National People's Party, German People's Party, Global Greens, Golden Dawn,
    Golkar, Gorran Movement, Grand National Party, Green Party of Canada, Green Party of England and Wales, Green
    Party of the United States, GroenLinks, Hadash, Harakat al-Shabaab, Hatnuah, Herri Batasuna, Herut, Hindu
    Mahasabha, Hindu Sena, Hizb ut-Tahrir, Hizb-ut-Tahrir, Hungarian Democratic Forum, Hungarian Socialist Party,
    Hurriyat Conference, Høyre, Identity and Democracy, Illankai Tamil Arasu Kachchi, Independent Democratic Union,
    Independent Greeks, Independent Labour Party, Independent Social Democratic Party of Germany, Indian National
    Congress, Indian National Lok Dal, Indian Union Muslim League, Indonesian Democratic Party of Struggle,
    Indonesian National Party, Inkatha Freedom Party, Institutional Revolutionary Party, International Democrat
    Union, Iraqi National Congress, Irish Parliamentary Party, Irish Republican Army, Islamic Action Front, Islamic
    Dawa Party, Islamic Republican Party, Islamic Salvation Front, Islamic Supreme Council of Iraq, Israeli Labor
    Party, Istiqlal Party, Istrian Democratic Assembly, Italia dei Valori, Italia Viva, Italian Communist Party,
    Italian Democratic Socialist Party, Italian Democratic Socialists, Italian Liberal Party, Italian People's
    Party, Italian Radicals, Italian Republican Party, Italian Social Movement, Italian Socialist Party, Izquierda
    Unida, Jamaat-e-Islami, Jamaica Labour Party, Jamiat Ulema-e-Islam, Jammu and Kashmir National Conference, Jana
    Sangh, Janata Dal, Janata Dal (Secular), Janata Dal (United), Janata Party, Janatha Vimukthi Peramuna, Japan
    Communist Party, Japan Innovation Party, Japan New Party, Japan Restoration Party, Japan Socialist Party,
    Japanese Communist Party, Jathika Hela Urumaya, Jatiya Party, Jobbik, Joint List, Juntos por el Cambio, Junts
    per Catalunya, Justice and Development Party, Justicialist Party, Kadima, Kataeb, Kataeb Party, Katter's
    Australian Party, Kenya African Democratic Union, Kenya African National Union, Khmer Rouge, Know Nothing Party,
    Komeito, Ku Klux Klan, Kuomintang, Kurdistan Democratic Party, Kurdistan Workers' Party, Kōmeitō, La France
    Insoumise, La République En Marche, La République en marche, Laban ng Demokratikong Pilipino, Lanka Sama Samaja
    Party, Lavalas, Law and Justice, Law and Justice Party, League of Polish Families, Lebanese Forces, Left Ecology
    Freedom, Left-Green Movement, Lega Nord, Les Républicains, Liberal Democratic Party of Japan, Liberal Democratic
    Party of Russia, Liberal Democratic Party of Slovenia, Liberal Democrats, Liberal International, Liberal
    National Party of Queensland, Liberal Party of Australia, Liberal Party of Canada, Liberal Party of Hong Kong,
    Liberal Party of the Philippines, Liberal Unionist Party, Liberation Tigers of Tamil Eelam, Libertarian Party,
    Liberty Korea Party, Lijst Pim Fortuyn, Likud, Lok Jan Shakti Party, Lord's Resistance Army, Lutte Ouvrière,
    Maharashtra Navnirman Sena, Malawi Congress Party, Malaysian Chinese Association, Malaysian Indian Congress,
    Malaysian Islamic Party, Malaysian United Indigenous Party, Manitoba Liberal Party, Manitoba New Democratic
    Party, Mapai, Mapam, Masyumi, Meimad, Meretz, Miljöpartiet, Mizo National Front, Moderate Party, Moderaterna,
    Moledet, Mongolian People's Party, Moro Islamic Liberation Front, Moro National Liberation Front, Motherland
    Party, Movement for Democratic Change, Movement for Democratic Change – Tsvangirai, Movement for Multi-Party
    Democracy, Movement for Rights and Freedoms, Movement for Socialism, MoveOn, Movimento 5 Stelle, Movimento
    Cinque Stelle, Movimento Sociale Italiano, Movimiento al Socialismo, Movimiento Ciudadano, MPLA, Musavat, Muslim
    League, Muttahida Majlis-e-Amal, Muttahida Qaumi Movement, Más País, Nacionalista Party, Nahdlatul Ulama,
    National Action Party, National Awakening Party, National Coalition Party, National Conservative Party, National
    Democratic Alliance, National Democratic Congress, National Democratic Front, National Democratic Party of
    Egypt, National Democratic Party of Germany, National Fascist Party, National League for Democracy, National
    Liberal Party, National Liberation Front, National Liberation Party, National Mandate Party, National Party of
    Australia, National Party of Nigeria, National Party of South Africa, National Patriotic Front of Liberia,
    National Rainbow Coalition, National Rally for Democracy, National Regeneration Movement, National Religious
    Party, National Resistance Movement, National Socialist German Workers' Party, National Union for the Total
    Independence of Angola, Nationalist Congress Party, Nationalist Movement Party, Nationalist Party of Australia,
    Nationalist Party of Malta, Nationalist People's Coalition, Nationalist Republican Alliance, Navarrese People's
    Union, Nazi Party, Nea Dimokratia, Nepali Congress, New Anticapitalist Party, New Azerbaijan Party, New
    Democracy Party, New Democratic Party, New Flemish Alliance, New Frontier Party, New Komeito, New Patriotic
    Party, New People's Army, New Power Party, New Zealand First, New Zealand Labour Party, New Zealand National
    Party, Nick Xenophon Team, Nidaa Tounes, Nieuw-Vlaamse Alliantie, Nordic Green Left Alliance, Norwegian Labour
    Party, Nova Scotia Liberal Party, Nova Scotia New Democratic Party, Ontario Liberal Party, Ontario New
    Democratic Party, Ontario Progressive Conservative Party, Open Vld, Orange Democratic Movement, Otzma Yehudit,
    Pakatan Harapan, Pakatan Rakyat, Pakistan Muslim League, Pakistan Muslim League (N), Pakistan Muslim League (Q),
    Pakistan People's Party, Pakistan Peoples Party, Pakistan Tehreek-e-Insaf, Palang Pracharath Party, Palmer
    United Party, Pan-Africanist Congress, Panhellenic Socialist Movement, Partai Demokrasi Indonesia Perjuangan,
    Partai Demokrat, Partai Keadilan Sejahtera, Parti Gerakan Rakyat Malaysia, Parti Islam Se-Malaysia, Parti Pesaka
    Bumiputera Bersatu, Parti Québécois, Parti Rakyat Sarawak, Parti Socialiste, Parti socialiste, Partido Acción
    Nacional, Partido Aprista Peruano, Partido Colorado, Partido da Social Democracia Brasileira, Partido dos
    Trabalhadores, Partido Justicialista, Partido Liberal, Partido Nacional, Partido Nacionalista Vasco, Partido
    Popular, Partido Revolucionario Institucional, Partido Socialista Obrero Español, Partij van de Arbeid, Partij
    voor de Vrijheid, Partit dels Socialistes de Catalunya, Party for Democracy, Party of Authenticity and
    Modernity, Party of Democratic Action, Party of European Socialists, Party of Italian Communists, Party of
    National Unity, Party of Regions, Party of Social Democrats, Party of the Democratic Revolution, PASOK,
    Patriotic Union of Kurdistan, Pauline Hanson's One Nation, Peace and Freedom Party, Pegida, People Before
    Profit, People Power Party, People's Democratic Party, People's Justice Party, People's Mujahedin of Iran,
    People's National Movement, People's National Party, People's Party for Freedom and Democracy, People's Party of
    Canada, People's Progressive Party, People's Redemption Council, Peoples Democratic Party, Peoples' Democratic
    Party, Perikatan Nasional, Phalange Party, Pheu Thai, Pheu Thai Party, Pim Fortuyn List, Pirate Party Germany,
    Plaid Cymru, Podemos, Polisario Front, Polish People's Party, Polish Socialist Party, Polish United Workers'
    Party, Polish Workers' Party, Politburo, Popular Front for the Liberation of Palestine, Popular Orthodox Rally,
    Popular Republican Movement, Popular Unity Candidacy, Praja Rajyam Party, Praja Socialist Party, Progressive
    Alliance of Socialists and Democrats, Progressive Conservative Party of Canada, Progressive Conservative Party
    of Manitoba, Progressive Conservative Party of Ontario, Progressive Democrats, Progressive Federal Party,
    Progressive Slovakia, Progressive Socialist Party, Progressive Unionist Party, Propuesta Republicana, Prosperous
    Justice Party, Provisional IRA, Provisional Irish Republican Army, Quebec Liberal Party, Québec Solidaire,
    Québec solidaire, Radical Civic Union, Radical Party of the Left, Rally for the Republic, Rally of the French
    People, Rashtriya Janata Dal, Rashtriya Lok Dal, Rashtriya Swayamsevak Sangh, Rassemblement National, Rastriya
    Prajatantra Party, Reform Party of Canada, Reform Party of the United States of America, Religious Zionist
    Party, RENAMO, Renamo, Republican Left of Catalonia, Republican National Committee, Republican Party of Armenia,
    Republican Party of India, Republican People's Party, Republican Proposal, Respect Party, Revolutionary
    Nationalist Movement, Rifondazione Comunista, Rodina, Romanian Communist Party, Russian Social Democratic Labour
    Party, Rwandan Patriotic Front, Sadrist Movement, Saenuri Party, Samajwadi Party, Sandinista National Liberation
    Front, Sangh Parivar, Sarawak United Peoples' Party, Saskatchewan Party, Scottish Conservatives, Scottish Green
    Party, Scottish Greens, Scottish Labour, Scottish Labour Party, Scottish Liberal Democrats, Scottish National
    Party, Scottish Socialist Party, Self-Defence of the Republic of Poland, Sendero Luminoso, Serb Democratic
    Party, Serbian Progressive Party, Serbian Radical Party, Servant of the People, Shas, Shining Path, Shinui,
    Shiromani Akali Dal, Shiv Sena, Sierra Leone People's Party, Sinistra Italiana, Sinn Fein, Sinn Féin, Slovak
    National Party, Slovenian Democratic Party, Smer, Social Christian Unity Party, Social Credit Party of Canada,
    Social Democratic and Labour Party, Social Democratic Federation, Social Democratic Party of Austria, Social
    Democratic Party of Croatia, Social Democratic Party of Finland, Social Democratic Party of Germany, Social
    Democratic Party of Switzerland, Socialist International, Socialist Labor Party of America, Socialist Party of
    America, Socialist Party of Chile, Socialist Party of Serbia, Socialist People's Party, Socialist Revolutionary
    Party, Socialist Unity Party of Germany, Socialist Workers Party, Solidarity Electoral Action, Soqosoqo Duavata
    ni Lewenivanua, South African Communist Party, South West Africa People's Organisation, Spanish Socialist
    Workers' Party, Sri Lanka Freedom Party, Sri Lanka Podujana Peramuna, States' Rights Democratic Party, Sudan
    People's Liberation Movement, SWAPO, Swaraj Party, Sweden Democrats, Swedish People's Party of Finland, Swedish
    Social Democratic Party, Swiss People's Party, Syrian Social Nationalist Party, SYRIZA, Syriza, Tamil National
    Alliance, Tammany Hall, Tea Party movement, Tehreek-e-Labbaik Pakistan, Telangana Rashtra Samithi, Telugu Desam
    Party, Thai Rak Thai, The Jewish Home, The People of Freedom, Tkuma, Traditional Unionist Voice, Tricolour
    Flame, Trinamool Congress, True Finns, True Path Party, Tudeh Party, Tudeh Party of Iran, Tupamaros, Tzomet,
    Türkiye İşçi Partisi, Uganda People's Congress, UK Independence Party, Ulster Defence Association, Ulster
    Unionist Party, Ulster Volunteer Force, Umkhonto we Sizwe, Unidas Podemos, Union Démocratique Bretonne, Union
    for a Popular Movement, Union for French Democracy, Union Nationale, Union of Centrists, Union of Right Forces,
    Union of the Centre, Union of the Democratic Centre, Union pour un mouvement populaire, Union Solidarity and
    Development Party, UNITA, United Arab List, United Australia Party, United Conservative Party, United Democratic
    Alliance, United Democratic Movement, United Farmers of Alberta, United Malays National Organisation, United
    National Congress, United National Front, United National Movement, United National Party, United Party for
    National Development, United Progressive Alliance, United Russia, United Socialist Party of Venezuela, United
    Torah Judaism, Unión Cívica Radical, Unión del Pueblo Navarro, Venstre, Virtue Party, Vishva Hindu Parishad,
    Vishwa Hindu Parishad, Vlaams Belang, Vlaams Blok, Volkspartij voor Vrijheid en Democratie, Voluntad Popular,
    Wafd Party, Welfare Party, Welsh Labour, Whig Party, Wildrose Party, Wiper Democratic Movement, Women's Equality
    Party, Workers' Party of Brazil, Workers' Party of Ireland, Workers' Party of Korea, Working Families Party,
    Yabloko, Yamina, Yesh Atid, Yisrael BaAliyah, Yisrael Beiteinu, Yisrael Beitenu, YSR Congress, YSR Congress
    Party, ZANU-PF, Zanu-PF, Zapatista Army of National Liberation, Zimbabwe African National Union, Zimbabwe
    African People's Union, Zionist Union
"""
PARTIES = tuple(" ".join(name.split()) for name in _NAMES.split(","))
