"""The HTTP door: `POST /articles`, answered 202 when what it brought is committed to the broker."""
