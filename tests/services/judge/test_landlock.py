"""What is asked of a kernel's Landlock: all that it knows, and less where it refuses that."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from reader.services.judge.inside.linux import landlock, libc

# How long the attributes of each version are: rights on files, then the network, then scopes.
LENGTHS = {1: 8, 2: 8, 3: 8, 4: 16, 5: 16, 6: 24, 7: 24}
DESCRIPTOR = 9


class OldKernel:
    """Stands for a kernel that knows no attributes but those of ``length`` bytes at most."""

    def __init__(self, length: int) -> None:
        self.asked: list[int] = []
        self._length = length

    def __call__(self, _number: int, _attributes: object, length: int, _flags: int) -> int:
        self.asked.append(length)
        if length > self._length:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        return DESCRIPTOR


@pytest.fixture
def old_kernel(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> OldKernel:
    kernel = OldKernel(request.param)
    monkeypatch.setattr(libc, "syscall", kernel)
    return kernel


@pytest.mark.parametrize(
    ("old_kernel", "asked"),
    [(24, [24]), (16, [24, 24, 16]), (8, [24, 24, 16, 16, 8])],
    indirect=["old_kernel"],
)
def test_a_part_that_is_refused_is_left_out(old_kernel: OldKernel, asked: list[int]) -> None:
    assert landlock.create_ruleset(7) == DESCRIPTOR
    assert old_kernel.asked == asked


@pytest.mark.parametrize("old_kernel", [0], indirect=True)
def test_a_kernel_that_refuses_all_is_an_error(old_kernel: OldKernel) -> None:
    with pytest.raises(OSError, match="Invalid argument"):
        landlock.create_ruleset(7)

    assert old_kernel.asked == [LENGTHS[version] for version in range(7, 0, -1)]


def test_a_kernel_without_it_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSYS, "none")

    monkeypatch.setattr(libc, "syscall", refuse)

    assert landlock.find_version() == 0


@pytest.mark.parametrize("version", LENGTHS)
def test_this_kernel_takes_every_version_up_to_its_own(version: int) -> None:
    if version > landlock.find_version():
        pytest.skip("this kernel's Landlock is older")

    ruleset = landlock.create_ruleset(version)
    try:
        assert Path(f"/proc/self/fd/{ruleset}").readlink().name.endswith("[landlock-ruleset]")
    finally:
        os.close(ruleset)
