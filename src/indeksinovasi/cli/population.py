"""
The submissions that others are held against, as the command line names them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import attrs
import click

from indeksinovasi.cli.common import tell
from indeksinovasi.cli.exits import Exit
from indeksinovasi.cli.files import submission_files
from indeksinovasi.documents import read_submission
from indeksinovasi.errors import IndeksInovasiError
from indeksinovasi.frameworks import Framework
from indeksinovasi.messages import Language, translations
from indeksinovasi.model import Submission
from indeksinovasi.scoring import Basis, calibrated


@attrs.define
class Compared:
    """
    A population, and the rule-books that were fitted to it.
    """

    population: tuple[Submission, ...]
    basis: Basis
    language: Language
    _fitted: dict[Framework, Framework] = attrs.field(factory=dict)

    @classmethod
    def read(cls, paths: Sequence[str], basis: Basis, language: Language) -> Compared:
        """
        Read the submissions at *paths*; if one cannot be read, tell all, and exit.
        """
        population: list[Submission] = []
        exits: list[Exit] = []
        for path in submission_files(paths, language):
            try:
                population.append(read_submission(path))
            except IndeksInovasiError as error:
                exits.append(tell(error, language))
        if exits:
            sys.exit(Exit.worst(exits))
        return cls(tuple(population), basis, language)

    def with_(self, framework: Framework) -> Framework:
        """
        Return *framework* fitted to the population; a needless one is told on stderr.

        Raises:
            PopulationError: If it cannot be fitted to this one.
        """
        if not self.population:
            return framework
        if framework not in self._fitted:
            fitted = calibrated(framework, self.population, basis=self.basis)
            if fitted.population is None:
                text = translations(self.language).gettext(
                    "{id} holds nothing against a population; --population is not used"
                )
                click.echo(text.format(id=framework.id), err=True)
            self._fitted[framework] = fitted
        return self._fitted[framework]
