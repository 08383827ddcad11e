"""
The one place where whatever others raise is caught.
"""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

import attrs

#: What is not raised by the code itself.
_OF_THE_USER = (KeyboardInterrupt, GeneratorExit)


@attrs.frozen
class Foreign:
    """
    Runs code that is not ours, of which nobody can foresee what it raises.

    None of it may stop whoever needs something else; some modules even exit when they
    are imported.

    Attributes:
        told: Makes of it the error, or the exit, that is raised instead.

        passing: Errors that go on as they are.
    """

    told: Callable[[BaseException], Exception | SystemExit]
    passing: tuple[type[BaseException], ...] = ()

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None or isinstance(error, (*self.passing, *_OF_THE_USER)):
            return
        raise self.told(error) from error
