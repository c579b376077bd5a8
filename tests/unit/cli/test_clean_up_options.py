"""The options of the clean-up on the command line."""

import click
import pytest
from click.testing import CliRunner

from annotator.cli.clean_up_options import chosen_clean_up, clean_up_options
from annotator.cli.given import given
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.export_options import CleanUp, Fillers, Numbers, Script, Spacing, Width


@pytest.fixture
def chosen():
    found = []

    @click.command()
    @clean_up_options
    def command(**choices):
        found.append(chosen_clean_up(CleanUp(), given(choices)))

    def choose(*arguments):
        result = CliRunner().invoke(command, arguments)
        assert result.exit_code == 0, result.output
        return found[-1]

    return choose


def test_nothing_is_changed_unless_asked_for(chosen):
    assert chosen() == CleanUp()


@pytest.mark.parametrize("level", CleanLevel)
def test_a_level_is_a_bundle(chosen, level):
    assert chosen("--clean", str(level)) == at_level(CleanUp(), level)


def test_a_part_counts_over_the_level(chosen):
    found = chosen("--clean", "medium", "--fillers", "off", "--no-repeats")
    assert found == CleanUp(fillers=Fillers.OFF, stutters=True, repeats=False, false_starts=True)
    assert chosen("--stutters", "--false-starts") == CleanUp(stutters=True, false_starts=True)


def test_how_it_is_written(chosen):
    found = chosen(
        "--no-tics", "--numbers", "digits", "--script", "mainland", "--spacing", "space", "--width", "by-script"
    )
    style = {"numbers": Numbers.DIGITS, "script": Script.MAINLAND, "spacing": Spacing.SPACE, "width": Width.BY_SCRIPT}
    assert found == CleanUp(tics=False, **style)
