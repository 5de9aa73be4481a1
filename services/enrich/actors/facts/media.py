"""Newspapers, broadcasters and agencies all over the world, under names that mean nothing else."""

# Written for Dateline. The best known are in household.py; The Times and The Guardian are left to the recogniser.
_NAMES = """
    ABC News, Addis Standard, Aftenposten, Aftonbladet, Agencia EFE, Al Ahram, Al Hayat, Al Jazeera English, Al
    Mayadeen, Al-Ahram, Al-Hayat, Al-Mayadeen, All India Radio, Arab News, Ars Technica, Asharq Al-Awsat, Asia
    Times, Atlanta Journal-Constitution, Australian Broadcasting Corporation, Bangkok Post, BBC News, BBC World
    Service, Berliner Zeitung, Bernama, Boston Globe, Buenos Aires Herald, Business Insider, BuzzFeed, BuzzFeed
    News, C-SPAN, Caixin, Canadian Broadcasting Corporation, Canal+, CBS News, Channel NewsAsia, Chicago Sun-Times,
    Chicago Tribune, China Daily, Chosun Ilbo, Christian Science Monitor, Clarín, Condé Nast, Corriere della Sera,
    Dagens Nyheter, Daily Beast, Daily Mail, Daily Maverick, Daily Mirror, Daily Monitor, Daily Nation, Daily Sabah,
    Daily Telegraph, Dallas Morning News, De Telegraaf, De Volkskrant, Deccan Chronicle, Deccan Herald, Denver Post,
    Der Standard, Detroit Free Press, Detroit News, Deutsche Presse-Agentur, Deutschlandfunk, Dhaka Tribune, Die
    Welt, Die Zeit, Dong-A Ilbo, Ekho Moskvy, El Comercio, El Espectador, El Mundo, El Tiempo, Entertainment Weekly,
    Euronews, Evening Standard, Express Tribune, Fairfax Media, Fars News Agency, Folha de S.Paulo, Folha de São
    Paulo, France 24, France Info, Frankfurter Allgemeine Zeitung, Frankfurter Rundschau, Gazeta Wyborcza, Global
    Times, Globe and Mail, Guangming Daily, Gulf News, Gulf Times, Handelsblatt, Helsingin Sanomat, Hindustan Times,
    Hollywood Reporter, Houston Chronicle, Huffington Post, HuffPost, Hürriyet, Il Sole 24 Ore, Indian Express,
    Infobae, Irish Examiner, Irish Independent, Irish Times, IRNA, ITV News, Izvestia, Jakarta Post, Japan Times,
    Jerusalem Post, Jiji Press, JoongAng Ilbo, Jornal do Brasil, Jyllands-Posten, Khaleej Times, Kommersant, Korea
    Herald, Korea Times, Kyiv Independent, Kyiv Post, L'Express, L'Humanité, L'Osservatore Romano, La Jornada, La
    Nación, La Repubblica, La Stampa, La Vanguardia, Le Parisien, Le Soir, Libération, Los Angeles Times, Maariv,
    Magyar Nemzet, Mail & Guardian, Mainichi Shimbun, Manila Times, Meduza, Miami Herald, Middle East Eye,
    Minneapolis Star Tribune, Morgenbladet, Moscow Times, Nation Media Group, National Public Radio, Neue Zürcher
    Zeitung, New Straits Times, New York Daily News, New York Post, New Zealand Herald, Newsday, Nezavisimaya
    Gazeta, NHK, Nikkei Asia, Notimex, Novaya Gazeta, NPR, NRC Handelsblad, O Estado de S. Paulo, O Globo, Orlando
    Sentinel, PBS NewsHour, People's Daily, Philadelphia Inquirer, Philippine Daily Inquirer, Pittsburgh
    Post-Gazette, Politico, Politiken, Premium Times, Press Trust of India, ProPublica, Radio France Internationale,
    Radio Free Asia, Radio Free Europe, Rappler, RTÉ, Rudaw, Rzeczpospolita, San Francisco Chronicle, Sankei
    Shimbun, Saudi Press Agency, Seattle Times, Shanghai Daily, Sky Sports, South China Morning Post, Straits Times,
    Sydney Morning Herald, Süddeutsche Zeitung, Tagesspiegel, Taipei Times, Tampa Bay Times, Tanjug, TechCrunch,
    Tehran Times, Telesur, Texas Tribune, The Daily Star, The East African, The Economist, The Hindu, The Intercept,
    The Moscow Times, Times of India, Times of Israel, Times of Malta, Toronto Star, Tribune de Genève, TRT World,
    TV Azteca, TV Globo, Univision, USA Today, Vanity Fair, Vecernji List, Vedomosti, Voice of America, Wall Street
    Journal, Washington Examiner, Washington Times, Xinhua News Agency, Yedioth Ahronoth, Ynet, Yomiuri Shimbun,
    Yonhap News Agency, ZDF, Zee News
"""
MEDIA = tuple(" ".join(name.split()) for name in _NAMES.split(","))
