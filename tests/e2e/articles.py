"""Articles for the services to work on."""

TALKS = {"headline": "Talks", "body": "They met in Kyiv on Friday."}


def bridges(count: int) -> list[dict[str, str]]:
    """Return that many different articles, long enough for the services to be caught while they read them."""
    body = "Minister Jane Doe said on Friday in Kyiv that bridge {0} would be rebuilt. " * 40
    return [
        {"headline": f"Bridge {number}", "body": body.format(number), "datePublished": "2024-11-30"}
        for number in range(count)
    ]
