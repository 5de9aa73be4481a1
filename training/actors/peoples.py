"""Peoples and faiths: names of groups that are nobody's name, though encyclopaedia annotators call them bodies."""


def _words(text: str) -> list[str]:
    return text.split()


FAITHS = _words(
    """
    Adventist Adventists Alawite Alawites Anglican Anglicanism Anglicans Augustinian Augustinians Baptist Baptists
    Benedictine Benedictines Buddhism Buddhist Buddhists Calvinism Calvinist Calvinists Capuchin Capuchins Catholic
    Catholicism Catholics Christian Christianity Christians Confucian Confucianism Coptic Copts Druze Episcopalian
    Evangelical Evangelicalism Evangelicals Haredi Hasidic Hindu Hinduism Hindus Huguenot Huguenots Islam Islamic
    Islamism Islamist Islamists Ismaili Ismailis Jain Jains Jansenists Jesuit Jesuits Jew Jewish Jews Judaism
    Lutheran Lutheranism Lutherans Mennonite Mennonites Methodism Methodist Methodists Mormon Mormons Muslim Muslims
    Orthodox Pentecostal Pentecostals Presbyterian Presbyterians Protestant Protestantism Protestants Puritan
    Puritans Quaker Quakers Rastafari Rastafarian Salafi Salafist Salafists Satanism Shia Shias Shiism Shiite
    Shiites Shinto Sikh Sikhism Sikhs Sufi Sufis Sunni Sunnis Taoism Taoist Taoists Wahhabi Wahhabism Yazidi Yazidis
    Zionism Zionist Zionists Zoroastrian Zoroastrians
    """
)
PEOPLES = _words(
    """
    Abkhaz Aboriginal Aborigines African African-American African-Americans Africans Ainu Akan Algonquin Amazigh
    Amhara Amharas Apache Arab Arabs Aramean Ashanti Asian Asians Assyrian Assyrians Aymara Aztec Aztecs Bakongo
    Balinese Baloch Baluch Bambara Basque Basques Bedouin Bedouins Berber Berbers Bosniak Bosniaks Brahmin Brahmins
    Breton Bretons Cajun Catalan Catalans Celtic Chechen Chechens Cherokee Chuvash Cossack Cossacks Cree Creole
    Dalit Dalits Dayak Dinka Dogon European Europeans Ewe Flemish Fulani Fulanis Galician Galicians Garifuna Gond
    Guarani Gujarati Gujaratis Gurkha Gurkhas Han Hausa Hausas Hazara Hazaras Hispanic Hispanics Hmong Hopi Hui Hutu
    Hutus Igbo Igbos Ijaw Inca Incas Ingush Inuit Israelite Israelites Janjaweed Jat Jats Javanese Kachin Kalenjin
    Kamba Kanak Karen Kashmiri Kashmiris Kikuyu Kikuyus Kurd Kurdish Kurds Latino Latinos Luhya Luo Maasai Madhesi
    Malay Malays Mandinka Maori Mapuche Maratha Marathas Marathi Masai Maya Mayan Mayans Metis Mongol Mongols Moro
    Māori Nahua Navajo Nepali Nubian Nuer Ogoni Ojibwe Oromo Oromos Palestinian Palestinians Papuan Papuans Pashtun
    Pashtuns Pathan Polynesian Punjabi Punjabis Quechua Rajput Rajputs Roma Romani Romans Rohingya Rohingyas Saami
    Sami Samoan Serb Serbs Shan Sherpa Sherpas Shona Sindhi Sindhis Sinhala Sinhalese Sioux Slav Slavic Slavs Somali
    Somalis Sotho Southerners Northerners Sundanese Swahili Tajiks Tamil Tamils Tatar Tatars Telugu Tibetan Tibetans
    Tigrayan Tigrayans Tswana Tuareg Tuaregs Tutsi Tutsis Uighur Uighurs Uyghur Uyghurs Walloon Walloons Welsh Xhosa
    Yoruba Yorubas Zulu Zulus
    """
)
CREEDS = _words(
    """
    Bolshevik Bolsheviks Communism Communist Communists Confederate Confederates Democrat Democrats Fascism Fascist
    Fascists Leninist Maoist Maoists Marxism Marxist Marxists Nazi Nazis Nazism Peronist Peronists Republican
    Republicans Sandinista Sandinistas Stalinist Tories Tory Trotskyist Whig Whigs Zapatista Zapatistas
    """
)
