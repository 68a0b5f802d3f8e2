"""What earlier builds found out: results of pure steps, each with digests of all that it was made of. And what one
build puts down on disk, because it is too much for memory."""

from generator.cache.causes import Cause, Reason
from generator.cache.digests import digest, digest_code, digest_file, digest_files, digest_own, digest_value, libraries
from generator.cache.earlier import Earlier, Pieces
from generator.cache.groups import Group, Groups
from generator.cache.records import Heap, Records
from generator.cache.room import room, temporary_folder
from generator.cache.seal import TICK, seal
from generator.cache.store import Store
from generator.cache.values import decode, encode

__all__ = [
    "TICK",
    "Cause",
    "Earlier",
    "Group",
    "Groups",
    "Heap",
    "Pieces",
    "Reason",
    "Records",
    "Store",
    "decode",
    "digest",
    "digest_code",
    "digest_file",
    "digest_files",
    "digest_own",
    "digest_value",
    "encode",
    "libraries",
    "room",
    "seal",
    "temporary_folder",
]
