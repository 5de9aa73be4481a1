"""Sports clubs and leagues all over the world, under names that mean nothing else."""

# Written for Dateline. Clubs that are called like their city (Barcelona, Tenerife) are left to the recogniser.
_NAMES = """
    AC Milan, AFC Ajax, Al Ahly, Al Hilal, Al Nassr, AS Roma, ASEC Mimosas, Aston Villa, Athletic Bilbao, Atletico
    Madrid, Atlético Madrid, Atlético Mineiro, Atlético Nacional, Barcelona SC, Bayer Leverkusen, Bayern Munich,
    Blackburn Rovers, Boca Juniors, Bolton Wanderers, Borussia Dortmund, Borussia Mönchengladbach, Boston Bruins,
    Boston Celtics, Boston Red Sox, Brooklyn Nets, Buffalo Bills, Calgary Flames, Carolina Panthers, Chennai Super
    Kings, Chicago Bears, Chicago Blackhawks, Chicago Bulls, Chicago Cubs, Chicago White Sox, Cincinnati Bengals,
    Cincinnati Reds, Cleveland Browns, Cleveland Cavaliers, Colo-Colo, Colorado Rockies, Concacaf, CONCACAF,
    Conmebol, CONMEBOL, Cruz Azul, Crystal Palace, CSKA Moscow, Dallas Cowboys, Dallas Mavericks, Denver Broncos,
    Denver Nuggets, Deportivo Alavés, Detroit Lions, Detroit Pistons, Detroit Red Wings, Detroit Tigers, Dinamo
    Zagreb, Dynamo Kyiv, Edmonton Oilers, Eintracht Frankfurt, Estudiantes de La Plata, FC Barcelona, FC Basel, FC
    Dallas, FC Porto, FC Tokyo, Fenerbahce, Fenerbahçe, FK Partizan, Fluminense, Galatasaray, Gamba Osaka, Golden
    State Warriors, Gor Mahia, Grasshopper Zürich, Green Bay Packers, Hapoel Tel Aviv, Hertha Berlin, Houston
    Astros, Houston Dynamo, Houston Rockets, Houston Texans, Huddersfield Town, Indiana Pacers, Indianapolis Colts,
    Inter Miami, Inter Milan, Kaizer Chiefs, Kansas City Chiefs, Kansas City Royals, Kashima Antlers, Kolkata Knight
    Riders, LA Galaxy, LDU Quito, Leeds United, Leicester City, Los Angeles Dodgers, Los Angeles Lakers, Maccabi
    Haifa, Maccabi Tel Aviv, Major League Baseball, Major League Soccer, Malmö FF, Mamelodi Sundowns, Manchester
    City, Manchester United, Memphis Grizzlies, Miami Dolphins, Miami Heat, Milwaukee Brewers, Milwaukee Bucks,
    Minnesota Timberwolves, Minnesota Twins, Minnesota Vikings, Montreal Canadiens, Mumbai Indians, New England
    Patriots, New Orleans Pelicans, New Orleans Saints, New York Giants, New York Islanders, New York Jets, New York
    Knicks, New York Mets, New York Rangers, New York Yankees, Newcastle United, Newell's Old Boys, Norwich City,
    Nottingham Forest, Oakland Athletics, Oakland Raiders, Olympiacos, Olympique de Marseille, Olympique Lyon,
    Olympique Lyonnais, Olympique Marseille, Orlando Magic, Orlando Pirates, Panathinaikos, Paris Saint-Germain,
    Philadelphia Eagles, Philadelphia Flyers, Philadelphia Phillies, Phoenix Suns, Pittsburgh Penguins, Pittsburgh
    Pirates, Pittsburgh Steelers, Portland Trail Blazers, PSV Eindhoven, Queens Park Rangers, Racing Club de
    Avellaneda, Rajasthan Royals, Rapid Vienna, RB Leipzig, Real Betis, Real Madrid, Real Sociedad, Real Zaragoza,
    Red Star Belgrade, Rosario Central, Royal Challengers Bangalore, Sacramento Kings, San Antonio Spurs, San Diego
    Padres, San Francisco 49ers, San Francisco Giants, Scuderia Ferrari, Seattle Mariners, Seattle Seahawks, Seattle
    Sounders, Shakhtar Donetsk, Sheffield United, Sheffield Wednesday, Simba SC, Slavia Prague, Sparta Prague,
    Spartak Moscow, Sporting Kansas City, SSC Napoli, St. Louis Cardinals, Steaua Bucharest, Stoke City, Sunrisers
    Hyderabad, Tampa Bay Buccaneers, Tampa Bay Lightning, Tampa Bay Rays, Tennessee Titans, Texas Rangers, Toronto
    Blue Jays, Toronto Maple Leafs, Toronto Raptors, Tottenham Hotspur, Udinese, UEFA, Urawa Red Diamonds, Utah
    Jazz, Vancouver Canucks, VfB Stuttgart, VfL Wolfsburg, Vélez Sarsfield, Washington Capitals, Washington
    Nationals, Washington Wizards, Werder Bremen, West Bromwich Albion, West Ham United, Wolverhampton Wanderers,
    Wydad Casablanca, Young Africans SC, Zamalek SC, Zenit Saint Petersburg, Zenit St Petersburg
"""
CLUBS = tuple(" ".join(name.split()) for name in _NAMES.split(","))
