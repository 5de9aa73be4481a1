"""Resolution: which place each name of a document means. A name means one place throughout a document."""

from services.enrich.places.artefact import Kind
from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.resolve.ranker import softmax


def prior(meanings: Meanings) -> Floats:
    """Return how likely each place is meant when nothing but its size is known."""
    return softmax(2.3 * (meanings.size + 3 * meanings.is_large + meanings.of_kind[Kind.ADMIN1]), meanings)
