"""What cleaning did and how sure it was, as data: for ``explain``, the compare page and the review list."""

from generator.explain.account import Account, BlockAccount, LineAccount, Totals, account
from generator.explain.fates import Fate, Stretch
from generator.explain.moves import Move, moves
from generator.explain.review import Doubt, doubts

__all__ = [
    "Account",
    "BlockAccount",
    "Doubt",
    "Fate",
    "LineAccount",
    "Move",
    "Stretch",
    "Totals",
    "account",
    "doubts",
    "moves",
]
