"""small_networks/를 만들어요. / Makes small_networks/: untrained networks to try load_network on.

python -m course_data.make_small_networks
"""

from itertools import pairwise
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent / "small_networks"
SIZES = {"red": (3, 4, 5, 2), "green": (6, 2, 3, 4), "blue": (2, 7, 3, 3)}


def main() -> None:
    """Writes one `.npz` with W1 b1 W2 b2 W3 b3 for each of `SIZES`."""
    FOLDER.mkdir(exist_ok=True)
    rng = np.random.default_rng(3)
    for name, sizes in SIZES.items():
        network = {}
        for number, (inputs, outputs) in enumerate(pairwise(sizes), start=1):
            network[f"W{number}"] = rng.normal(size=(inputs, outputs))
            network[f"b{number}"] = rng.normal(size=outputs)
        np.savez_compressed(FOLDER / f"{name}.npz", allow_pickle=False, **network)


if __name__ == "__main__":
    main()
