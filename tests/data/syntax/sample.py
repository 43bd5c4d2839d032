#!/usr/bin/env python3
"""A module.

def not_code(): return "nothing"
"""
from dataclasses import dataclass
@dataclass(frozen=True)
class Shop(Base):
    '''One quote is ' fine.'''
    limit: int = 1_000
    def total(self, items: list[str]) -> float:
        # a comment with "quotes"
        name = f"{self.name!r:>10} has {len(items)} {{items}} {d['k']}"
        pattern = r'\d+\'' + rb"\x" + b'\x00'
        text = f'''two
        lines {name}'''
        if not items or items is None: return 0x1F + 1.5e3j + MAX_ITEMS
        return await self.print("%s of %5d\n" % (name, len(items)))  # done
lambda x: x
