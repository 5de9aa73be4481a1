"""What an analyst is told of the news, whichever database is asked."""

from datetime import date

DAYS_ABOUT_UKRAINE = [(date(2024, 11, 30), 1), (date(2024, 12, 1), 1)]
PLACES_NEAR_KYIV = [("Kyiv", 1, 2), ("Boryspil", 33, 1)]
TOGETHER = [
    ("NATO", "Volodymyr Zelensky", 2),
    ("NATO", "officials in Kyiv", 1),
    ("Volodymyr Zelensky", "officials in Kyiv", 1),
]
AHEAD = [("May", "2025-05-01", "2025-05-31", 152), ("2026", "2026-01-01", "2026-12-31", 396)]
