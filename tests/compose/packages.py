"""Debian's packages of a Docker engine, unpacked beside the tests: nothing is installed."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.needs import Missing

NAMES = (
    *("docker.io", "containerd", "runc", "iptables", "debootstrap"),
    *("libdevmapper1.02.1", "libseccomp2", "libmnl0", "libnfnetlink0", "libnetfilter-conntrack3", "libnftnl11"),
    *("libip4tc2", "libip6tc2", "libxtables12"),
)


def unpacked(folder: Path) -> Path:
    """Return the folder with the packages, filled if it is not there yet; raises `Missing`."""
    if not folder.is_dir():
        if not shutil.which("apt-get"):
            raise Missing("no Docker engine, and no Debian to take one from")
        partial = folder.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        _unpack(partial)
        partial.rename(folder)
    return folder


def environment(folder: Path) -> Mapping[str, str]:
    """Return what makes programs find the packages' programs, libraries and data."""
    libraries = folder / "usr/lib/x86_64-linux-gnu"
    return {
        "PATH": f"{folder}/usr/bin:{folder}/usr/sbin:{os.environ['PATH']}",
        "LD_LIBRARY_PATH": f"{libraries}:{folder}/lib/x86_64-linux-gnu",
        "XTABLES_LIBDIR": f"{libraries}/xtables",
        "DEBOOTSTRAP_DIR": f"{folder}/usr/share/debootstrap",
    }


def _unpack(folder: Path) -> None:
    debs = folder / "debs"
    debs.mkdir(parents=True)
    _run("apt-get", "-qq", "update")
    _run("apt-get", "-qq", "-o", "APT::Sandbox::User=root", "download", *NAMES, cwd=debs)
    for deb in debs.iterdir():
        _run("dpkg-deb", "--extract", str(deb), str(folder))
    shutil.rmtree(debs)
    for program in ("iptables", "ip6tables"):  # which of its two forms it is, is otherwise told at its installation
        (folder / "usr/sbin" / program).symlink_to("xtables-legacy-multi")


def _run(*command: str, cwd: Path | None = None) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missing(f"no Docker engine, and Debian's cannot be had: {done.stderr.strip()}")
