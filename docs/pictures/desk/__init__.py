"""Pictures of the desk: what it shows of the article of the demo and of some news that we made up."""
