"""`make data`: builds the gazetteer where it is not there yet, and says what it holds."""

from services.enrich.places import artefact
from services.enrich.places.gazetteer import Gazetteer

if __name__ == "__main__":
    path = artefact.directory()
    gazetteer = Gazetteer(path)
    print(f"{path.name}: {len(gazetteer.places) - 1} places, {len(gazetteer.sense_places)} senses\n{gazetteer.version}")
