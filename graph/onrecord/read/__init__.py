"""Files and manifests into documents. `read_documents` is the stage; the other modules are its parts."""

from onrecord.read.dataset import Dataset
from onrecord.read.decisions import read_decisions
from onrecord.read.documents import Failure, ReadResult, read_documents

__all__ = ["Dataset", "Failure", "ReadResult", "read_decisions", "read_documents"]
