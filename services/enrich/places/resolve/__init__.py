"""Resolution: which place each name of a document means. A name means one place throughout a document."""

import numpy as np

from services.enrich.places.artefact import Kind
from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.recognise.evidence import Evidence
from services.enrich.places.resolve.context import Context
from services.enrich.places.resolve.features import matrix
from services.enrich.places.resolve.ranker import RankModel, softmax


def prior(meanings: Meanings) -> Floats:
    """Return how likely each place is meant when nothing but its size is known."""
    return softmax(2.3 * (meanings.size + 3 * meanings.is_large + (meanings.kind == Kind.ADMIN1)), meanings)


def resolve(meanings: Meanings, evidence: Evidence, context: Context, model: RankModel) -> Floats:
    """Return how likely each place of each name is meant, given where the document is."""
    return model.likely(matrix(meanings, evidence, context), meanings) if meanings.keys else np.empty(0)
