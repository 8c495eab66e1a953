"""What both halves of the encoding agree on: caps, dtypes, and what a reference is."""

import numpy as np

MAX_BYTES = 64 * 2**20
MAX_DEPTH = 40
MAX_ITEMS = 200_000
MAX_KEYS = 2_000  # a dict of ints with equal hashes takes quadratic time to build
MAX_INT_BYTES = 512
MAX_NDIM = 16

DTYPES = {
    code: np.dtype(name)
    for code, name in enumerate(
        ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "g", "c8", "c16"]
    )
}
CODES = {dtype: code for code, dtype in DTYPES.items()}

# What travels by reference: kind of reference, number, and words about it.
Reference = tuple[int, str, str]


class Unencodable(Exception):
    """The value is too deep, too long or too large to be sent."""


class Malformed(Exception):
    """The bytes are not a value in this encoding."""


# The types that may be keys of a dict: not complex, of which many have one hash.
KEYS = (type(None), bool, int, float, str, bytes)
