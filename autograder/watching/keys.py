"""Which key asks for what; a key typed with the Korean layout on is the same key."""

from enum import Enum, auto


class Action(Enum):
    """What a student can ask for while watching."""

    HINT = auto()
    NEXT = auto()
    LIST = auto()
    SHOW = auto()
    SUBMIT = auto()
    AGAIN = auto()
    QUIT = auto()
    HELP = auto()


# Beside each letter, the letter of the Korean layout (two-set) on the same key.
_KEYS = {
    Action.HINT: "hㅗ",
    Action.NEXT: "nㅜ",
    Action.LIST: "lㅣ",
    Action.SHOW: "sㄴ",
    Action.SUBMIT: "uㅕ",
    Action.AGAIN: "rㄱㄲ",
    Action.QUIT: "qㅂㅃ",
    Action.HELP: "?",
}
_ACTIONS = {key: action for action, keys in _KEYS.items() for key in keys}
# What input methods send in place of the letters that are shown on the keys.
_ALIKE = str.maketrans(
    "\u1169\u116e\u1175\u1102\u1167\u1100\u1101\u1107\u1108？", "ㅗㅜㅣㄴㅕㄱㄲㅂㅃ?"
)


def action_of(key: str) -> Action | None:
    """What the key asks for; None where it asks for nothing."""
    return _ACTIONS.get(key.translate(_ALIKE).lower())
