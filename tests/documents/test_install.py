"""What `make test-documents` would install, and when it only says so."""

from install import PACKAGES, hindrance, wanted


def test_only_packages_of_missing_programs_are_wanted():
    assert wanted(lambda _: "/usr/bin/x") == []
    assert wanted(lambda program: None if program == "soffice" else "x") == ["libreoffice-calc", "libreoffice-writer"]
    assert wanted(lambda _: None) == sorted({package for packages in PACKAGES.values() for package in packages})


def test_only_root_of_a_debian_installs():
    everywhere, nowhere = (lambda _: "/usr/bin/x"), (lambda _: None)
    assert hindrance([], nowhere, root=False) == ""
    assert hindrance(["strace"], everywhere, root=True) == ""
    assert hindrance(["strace"], everywhere, root=False) == "missing: strace; run as root: apt-get install strace"
    assert hindrance(["strace"], nowhere, root=True) == "missing: strace; this is no Debian, install them your way"
