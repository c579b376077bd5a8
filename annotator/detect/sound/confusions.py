"""What it costs to hear one phone as another, where labels say so; written by tools/learn.py.

Behind each: how often it was heard, a place that comes again counting less each time, and how often the hand-set costs
foretell it.
"""

from __future__ import annotations

CONFUSIONS: dict[str, float] = {
    "nN": 0.10,  # heard 85, foretold 56
    "aE": 0.20,  # heard 42, foretold 5
    "ao": 0.20,  # heard 32, foretold 48
    "lr": 0.25,  # heard 26, foretold 3
    "iI": 0.15,  # heard 24, foretold 81
    "aA": 0.15,  # heard 18, foretold 66
    "yi": 0.15,  # heard 18, foretold 83
    "AE": 0.20,  # heard 17, foretold 31
    "eo": 0.25,  # heard 15, foretold 23
    "Ei": 0.25,  # heard 14, foretold 11
    "Eo": 0.35,  # heard 13, foretold 1
    "eI": 0.20,  # heard 12, foretold 40
    "nl": 0.30,  # heard 12, foretold 5
    "dt": 0.20,  # heard 11, foretold 34
    "eu": 0.25,  # heard 9, foretold 24
    "mN": 0.30,  # heard 9, foretold 3
    "vi": 0.25,  # heard 9, foretold 21
    "Ae": 0.25,  # heard 9, foretold 16
    "Ss": 0.20,  # heard 8, foretold 33
    "wu": 0.15,  # heard 8, foretold 55
    "gk": 0.20,  # heard 6, foretold 17
    "XS": 0.20,  # heard 5, foretold 18
    "ai": 0.45,  # heard 4, foretold 1
    "vI": 0.25,  # heard 4, foretold 12
    "Vu": 0.35,  # heard 4, foretold 1
    "Zz": 0.20,  # heard 4, foretold 14
    "dl": 0.45,  # heard 4, foretold 0
    "fh": 0.30,  # heard 4, foretold 1
    "tk": 0.45,  # heard 4, foretold 0
    "rw": 0.35,  # heard 4, foretold 1
    "JZ": 0.20,  # heard 3, foretold 18
    "s8": 0.25,  # heard 3, foretold 9
    "tZ": 0.95,  # heard 3, foretold 0
    "tl": 0.95,  # heard 3, foretold 0
    "tz": 0.95,  # heard 3, foretold 0
    "md": 0.95,  # heard 2, foretold 0
    "Cc": 0.15,  # heard 2, foretold 8
    "bf": 0.95,  # heard 2, foretold 0
    "gZ": 0.95,  # heard 2, foretold 0
    "ks": 0.95,  # heard 2, foretold 0
    "ml": 0.95,  # heard 2, foretold 0
    "ts": 0.95,  # heard 2, foretold 0
    "Cs": 0.35,  # heard 1, foretold 2
    "QC": 0.20,  # heard 1, foretold 8
    "Zr": 0.35,  # heard 1, foretold 4
    "cs": 0.25,  # heard 1, foretold 8
    "re": 0.35,  # heard 1, foretold 6
    "tC": 0.35,  # heard 1, foretold 3
    "wo": 0.30,  # heard 1, foretold 7
    "zs": 0.25,  # heard 1, foretold 9
    "8r": 0.35,  # heard 0, foretold 3
    "C8": 0.35,  # heard 0, foretold 1
    "Cz": 0.35,  # heard 0, foretold 1
    "Ds": 0.30,  # heard 0, foretold 4
    "Iu": 0.35,  # heard 0, foretold 5
    "JC": 0.35,  # heard 0, foretold 1
    "JS": 0.35,  # heard 0, foretold 1
    "JX": 0.25,  # heard 0, foretold 5
    "Jr": 0.35,  # heard 0, foretold 3
    "QS": 0.35,  # heard 0, foretold 1
    "S8": 0.35,  # heard 0, foretold 1
    "Sc": 0.35,  # heard 0, foretold 1
    "Sz": 0.35,  # heard 0, foretold 1
    "Vw": 0.35,  # heard 0, foretold 2
    "XC": 0.35,  # heard 0, foretold 1
    "XZ": 0.35,  # heard 0, foretold 2
    "Xs": 0.30,  # heard 0, foretold 7
    "ZS": 0.30,  # heard 0, foretold 8
    "Zc": 0.35,  # heard 0, foretold 1
    "bV": 0.35,  # heard 0, foretold 2
    "dD": 0.30,  # heard 0, foretold 4
    "oI": 0.40,  # heard 0, foretold 2
    "ra": 0.45,  # heard 0, foretold 2
    "tQ": 0.35,  # heard 0, foretold 3
    "vE": 0.35,  # heard 0, foretold 6
    "vw": 0.30,  # heard 0, foretold 4
    "vy": 0.15,  # heard 0, foretold 38
}
