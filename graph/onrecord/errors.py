"""Every error that onrecord raises on purpose. Each message says what is wrong and what to do next."""


class OnRecordError(Exception):
    """The base: catch this and you have caught all that onrecord raises on purpose.

    `exit_status` is what the command line returns: 1 where the data are at fault, 2 where the call is.
    """

    exit_status = 2


class ReadError(OnRecordError):
    """A document or a folder of documents cannot be read."""

    exit_status = 1


class ManifestError(OnRecordError):
    """A manifest, a decisions file or a lexicon is not what it should be; the message names file and entry."""

    exit_status = 1


class ModelError(OnRecordError):
    """The spaCy pipeline that was asked for is not installed."""


class EvidenceError(OnRecordError):
    """A span does not hold the words it is said to hold: a bug of onrecord's, never a user's."""

    exit_status = 1


class QueryError(OnRecordError):
    """A question is unknown, a parameter is missing or unknown, or SPARQL text cannot be parsed."""


class GraphError(OnRecordError):
    """A graph cannot be loaded from the folder, file or address given."""


class ShapeError(OnRecordError):
    """A graph does not conform to the shapes; the message says which node and which document."""

    exit_status = 1


class PublishError(OnRecordError):
    """A folder cannot be published to: it holds what onrecord did not write, or the system refuses."""


class ServeError(OnRecordError):
    """The endpoint cannot be opened at the address given."""


class MissingPartError(OnRecordError):
    """An optional part (an extra) is not installed; the message says how to get it."""
