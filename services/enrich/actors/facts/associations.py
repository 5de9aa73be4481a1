"""Charities, unions, think tanks and learned bodies all over the world, under names that mean nothing else."""

# Written for Dateline. Bodies of states and bodies with a code are in tables/organisations.tsv.
_NAMES = """
    Action Against Hunger, ActionAid, ADAC, AFL-CIO, AFL–CIO, Aga Khan Development Network, Alliance Defending
    Freedom, American Bar Association, American Civil Liberties Union, American Enterprise Institute, American
    Federation of Teachers, American Legion, American Medical Association, American Red Cross, Amnesty
    International, Anti-Defamation League, Article 19, Asia Society, Aspen Institute, Atlantic Council, Bill &
    Melinda Gates Foundation, Black Lives Matter, Boy Scouts of America, Brennan Center for Justice, Brookings
    Institution, Brotherhood of Sleeping Car Porters, Business Roundtable, Campaign Against Arms Trade, Campaign for
    Nuclear Disarmament, Caritas Internationalis, Carnegie Endowment for International Peace, Carter Center,
    Catholic Relief Services, Cato Institute, Center for American Progress, Center for Strategic and International
    Studies, Chatham House, Christian Aid, Citizens United, Club for Growth, Committee to Protect Journalists,
    Common Cause, Concern Worldwide, Confederation of British Industry, Conservation International, Consumers
    International, Council on Foreign Relations, Doctors Without Borders, Earthjustice, Electronic Frontier
    Foundation, Emily's List, Extinction Rebellion, Family Research Council, Federalist Society, Federation of
    American Scientists, Ford Foundation, Fraternal Order of Police, Freedom House, Friends of the Earth, Girl
    Scouts of the USA, Global Witness, Goethe-Institut, Greenpeace, Greenpeace International, Habitat for Humanity,
    Handicap International, Heritage Foundation, Hoover Institution, Human Rights Campaign, Human Rights Watch,
    Humane Society, Independent Sector, Institute for Fiscal Studies, Institute for the Study of War, International
    Campaign to Abolish Nuclear Weapons, International Crisis Group, International Federation of Red Cross and Red
    Crescent Societies, International Rescue Committee, International Union for Conservation of Nature, Islamic
    Relief, Joseph Rowntree Foundation, Kaiser Family Foundation, Knights of Columbus, Konrad Adenauer Foundation,
    League of Women Voters, Lions Clubs International, Lowy Institute, Max Planck Society, Medecins Sans Frontieres,
    Mercy Corps, Moral Majority, Mothers Against Drunk Driving, Médecins du Monde, Médecins Sans Frontières, NAACP,
    National Audubon Society, National Education Association, National Endowment for Democracy, National Geographic
    Society, National Organization for Women, National Rifle Association, National Union of Journalists, National
    Union of Mineworkers, Natural Resources Defense Council, New America Foundation, Norwegian Refugee Council, Oath
    Keepers, Open Society Foundations, Oxfam, Oxfam International, Pew Research Center, Physicians for Human Rights,
    Plan International, Planned Parenthood, Proud Boys, Public Citizen, Rainforest Alliance, RAND Corporation,
    Refugees International, Reporters Without Borders, Resolution Foundation, Rockefeller Foundation, Rotary
    International, Royal Society of London, Royal United Services Institute, Salvation Army, Samaritan's Purse, Save
    the Children, Service Employees International Union, Sierra Club, Simon Wiesenthal Center, Smithsonian
    Institution, Southern Poverty Law Center, Stockholm International Peace Research Institute, Stop the War
    Coalition, Survival International, Syrian Observatory for Human Rights, Teamsters, Trades Union Congress,
    Transparency International, Union of Concerned Scientists, United Auto Workers, United Steelworkers, Urban
    Institute, War on Want, WaterAid, WikiLeaks, Wikileaks, Wikimedia Foundation, Wildlife Conservation Society,
    World Economic Forum, World Jewish Congress, World Resources Institute, World Vision, World Wide Fund for
    Nature, World Wildlife Fund, Yad Vashem
"""
ASSOCIATIONS = tuple(" ".join(name.split()) for name in _NAMES.split(","))
