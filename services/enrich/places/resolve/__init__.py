"""Resolution: which place each name of a document means. A name means one place throughout a document."""

from services.enrich.places.artefact import Kind
from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.recognise.evidence import Evidence
from services.enrich.places.resolve.context import Context
from services.enrich.places.resolve.features import matrix
from services.enrich.places.resolve.ranker import RankModel, softmax


def prior(meanings: Meanings) -> Floats:
    """Return how likely each place is meant when nothing but its size is known."""
    large = (meanings.kind == Kind.COUNTRY) | (meanings.kind == Kind.CONTINENT) | (meanings.kind == Kind.REGION)
    return softmax(2.3 * (meanings.size + 3 * large + (meanings.kind == Kind.ADMIN1)), meanings)


def resolve(meanings: Meanings, evidence: Evidence, named: Floats, models: tuple[RankModel, ...]) -> Floats:
    """Return how likely each place of each name is meant, each model looking at what the one before thought.

    `named` says for each name how likely it is a place at all; the others count for the context by that much.
    """
    likely = prior(meanings)
    for model in models if meanings.keys else ():
        context = Context.of(meanings, likely * named[meanings.name])
        likely = model.likely(matrix(meanings, evidence, context), meanings)
    return likely
