"""Which calls were answered by our additions, so that nobody takes those answers for the behaviour of AWS."""

from collections import Counter
from functools import wraps
from threading import Lock
from typing import Any, Callable

# (operation, what the addition does) -> number of calls.
answered: Counter[tuple[str, str]] = Counter()
_lock = Lock()


def count(operation: str, what: str) -> None:
    with _lock:
        answered[operation, what] += 1


def replaces(owner: type) -> Callable:
    """
    Puts the decorated function in the place of the moto method (or property) of the same name, and hands it that
    original as its first argument. For additions that concern few of the calls, and count those themselves.
    """

    def decorate(function: Callable) -> Callable:
        original = getattr(owner, function.__name__)
        if isinstance(original, property):
            setattr(owner, function.__name__, property(lambda self: function(original.fget, self)))
            return function

        @wraps(original)
        def replacement(self: Any, *args: Any, **kwargs: Any) -> Any:
            return function(original, self, *args, **kwargs)

        setattr(owner, function.__name__, replacement)
        return function

    return decorate


def corrects(owner: type, operation: str, what: str) -> Callable:
    """As `replaces`, where every call counts."""

    def decorate(function: Callable) -> Callable:
        @wraps(function)
        def counted(*args: Any, **kwargs: Any) -> Any:
            count(operation, what)
            return function(*args, **kwargs)

        return replaces(owner)(counted)

    return decorate


def adds(owner: type, operation: str) -> Callable:
    """Gives a moto class the decorated function as a method that moto does not have."""

    def decorate(function: Callable) -> Callable:
        @wraps(function)
        def counted(*args: Any, **kwargs: Any) -> Any:
            count(operation, "missing in moto")
            return function(*args, **kwargs)

        setattr(owner, function.__name__, counted)
        return counted

    return decorate
