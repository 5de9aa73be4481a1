"""Facts: what tables know of countries, leaders, bodies, companies and the sectors of society."""
