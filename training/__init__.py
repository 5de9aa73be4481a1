"""How the models that Dateline ships were trained. Nothing here runs in a service."""
