"""Every error that TenderCheck raises on purpose, each with a code that does not change.

TenderCheckError
├ InputError    UnsupportedFormat · DocumentTooLarge · EncryptedDocument · CorruptDocument · EmptyDocument
│               · WrongFormat · FileMissing · ReadingStopped
├ RequestError  InvalidRequest · NotFound · Conflict · NotAllowed
├ StoreError    StoreUnavailable · StoreCorrupt
└ CatalogError  InvalidLexicon · InvalidRule · InvalidProfile · InvalidWaiver

The code is API: it stands in the command line's error line, in problem+json and in reports. The
message says what is wrong, where, and what to do. Exit codes and HTTP statuses are mapped at the
edges (`cli`, `api/problems.py`), not here.
"""


class TenderCheckError(Exception):
    """The parent of all errors that are reported to a person; `str(error)` is the message."""

    code = "TCE000"


class InputError(TenderCheckError):
    """A document that a person handed in can't be used as it is."""

    code = "TCE100"


class UnsupportedFormat(InputError):
    """A kind of file that is not read; the message names what to save it as."""

    code = "TCE101"


class DocumentTooLarge(InputError):
    """A document beyond the limits on bytes, pages or expansion."""

    code = "TCE102"


class EncryptedDocument(InputError):
    """A document that opens only with a password."""

    code = "TCE103"


class CorruptDocument(InputError):
    """A damaged or truncated document."""

    code = "TCE104"


class EmptyDocument(InputError):
    """A document without bytes or without pages."""

    code = "TCE105"


class WrongFormat(InputError):
    """A document whose content is not what its name says."""

    code = "TCE106"


class FileMissing(InputError):
    """A path that does not exist or can't be opened."""

    code = "TCE107"


class ReadingStopped(InputError):
    """A document on which the reader hung or crashed."""

    code = "TCE108"


class RequestError(TenderCheckError):
    """A request that can't be served as it was made."""

    code = "TCE200"


class InvalidRequest(RequestError):
    """A malformed request; the message names the field."""

    code = "TCE201"


class NotFound(RequestError):
    """Nothing is stored under this name, or the caller may not know of it."""

    code = "TCE202"


class Conflict(RequestError):
    """The request does not fit the state that the record is in."""

    code = "TCE203"


class NotAllowed(RequestError):
    """The caller is not known, or may not do this."""

    code = "TCE204"


class StoreError(TenderCheckError):
    """The store failed; the request may be repeated."""

    code = "TCE300"


class StoreUnavailable(StoreError):
    """The store does not answer."""

    code = "TCE301"


class StoreCorrupt(StoreError):
    """What the store holds can't be understood."""

    code = "TCE302"


class CatalogError(TenderCheckError):
    """Data that rules rely on is malformed."""

    code = "TCE400"


class InvalidLexicon(CatalogError):
    """A lexicon file is malformed; the message names file and key."""

    code = "TCE401"


class InvalidRule(CatalogError):
    """A rule's metadata is malformed."""

    code = "TCE402"


class InvalidProfile(CatalogError):
    """A requirement profile is malformed; the message names the line and the key."""

    code = "TCE403"


class InvalidWaiver(CatalogError):
    """A file of waivers is malformed, or a waiver fits no requirement; the message names the line and the key."""

    code = "TCE404"
