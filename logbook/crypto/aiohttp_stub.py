"""Stands where a library for web requests would be, and can do nothing.

pyHanko imports aiohttp while it is imported itself, for time-stamp servers and remote
keys that an isolated laptop does not have. The names below are those it mentions
while importing; none of them can be used.
"""

import sys
from types import ModuleType

_NAME = "aiohttp"
_CLASSES = ("BasicAuth", "ClientResponse", "ClientSession", "ClientTimeout")
_ERRORS = ("ClientError", "ClientResponseError", "ContentTypeError")


class NoNetworkError(Exception):
    """Something tried to make a web request: a bug, for nothing here may."""


def install() -> None:
    """Put the stub in place before pyHanko is imported; twice does no harm."""
    sys.modules[_NAME] = _stub()


def _stub() -> ModuleType:
    module = ModuleType(_NAME, "No web requests are made here.")
    for name in _CLASSES:
        setattr(module, name, type(name, (), {"__init__": _refuse}))
    for name in _ERRORS:
        setattr(module, name, type(name, (Exception,), {}))
    return module


def _refuse(_self: object, *_values: object, **_named: object) -> None:
    raise NoNetworkError
