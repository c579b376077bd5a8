"""The system libraries that Qt's window needs, and the Debian packages that bring what is missing.

`run` starts this file before anything is installed, so it needs the standard library alone:
`python -m annotator.app.debian [venv] [window] [tests]` prints the missing packages in one line.
"""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import sys

_WINDOW_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
_FONT_PACKAGE = "fonts-noto-cjk"
_TEST_COMMANDS = {
    ("Xvfb",): "xvfb",
    ("openbox",): "openbox",
    ("xdotool",): "xdotool",
    ("soffice",): "libreoffice-writer-nogui",
    ("chromium-headless-shell", "chromium", "google-chrome"): "chromium-headless-shell",
    ("pdftoppm",): "poppler-utils",
}
"""Each package with the commands of which it brings the first, and any of which will do."""


def missing_libraries() -> dict[str, str]:
    """The libraries that cannot be loaded here, each with the package that brings it."""
    return {name: package for name, package in _WINDOW_LIBRARIES.items() if not _loads(name)}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def chinese_fonts() -> list[str]:
    """The families that fontconfig has for Chinese; empty where there are none or no fontconfig."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return []
    return _families(fontconfig, b":lang=zh-cn")


class _FontSet(ctypes.Structure):
    _fields_ = (("count", ctypes.c_int), ("size", ctypes.c_int), ("fonts", ctypes.POINTER(ctypes.c_void_p)))


def _families(fontconfig: ctypes.CDLL, pattern: bytes) -> list[str]:
    fontconfig.FcNameParse.restype = ctypes.c_void_p
    fontconfig.FcObjectSetBuild.restype = ctypes.c_void_p
    fontconfig.FcFontList.restype = ctypes.POINTER(_FontSet)
    parsed = ctypes.c_void_p(fontconfig.FcNameParse(pattern))
    wanted = ctypes.c_void_p(fontconfig.FcObjectSetBuild(b"family", None))
    found = fontconfig.FcFontList(None, parsed, wanted).contents
    name = ctypes.c_char_p()
    families = set()
    for at in range(found.count):
        font = ctypes.c_void_p(found.fonts[at])
        if fontconfig.FcPatternGetString(font, b"family", 0, ctypes.byref(name)) == 0 and name.value:
            families.add(name.value.decode("utf-8", "replace"))
    return sorted(families)


def missing_packages(wanted: set[str]) -> list[str]:
    """The packages to install for the parts wanted: `venv`, `window`, `tests`."""
    packages = []
    if "venv" in wanted and importlib.util.find_spec("ensurepip") is None:
        packages.append("python3-venv")
    if wanted & {"window", "tests"} and sys.platform == "linux":
        packages += missing_libraries().values()
        packages += [] if chinese_fonts() else [_FONT_PACKAGE]
    if "tests" in wanted:
        packages += [package for commands, package in _TEST_COMMANDS.items() if not any(map(shutil.which, commands))]
    return packages


def install_command(packages: list[str]) -> str:
    """The one command that installs the packages."""
    return f"sudo apt-get install {' '.join(packages)}"


if __name__ == "__main__":
    print(*missing_packages(set(sys.argv[1:])))  # noqa: T201 - what `run` reads
