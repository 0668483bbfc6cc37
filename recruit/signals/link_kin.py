"""The numbers that stand before a result, and where among them the one stands that may be its goal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kin:
    """The numbers (tokens) before a result: those asked for, the person's own, those like it, the free ones of these.

    `roles` says in a letter each what the last four of those like it are.
    """

    asked: list[int]
    mine: list[int]
    alike: list[int]
    free: list[int]
    roles: str

    def clues(self, goal: int, role: str) -> list[str]:
        """Where a goal of that role stands among them."""
        names = [f"role={role}|{min(len(self.asked), 2)}{min(len(self.mine), 2)}", f"role={role}"]
        for name, before in (("asked", self.asked), ("mine", self.mine)):
            if goal in before:
                at = before.index(goal)
                names += [f"{name}-{min(len(before) - at, 4)}", f"{name}^{min(at, 3)}"]
        if goal in self.alike:
            first, last = _places(self.alike, goal)
            names += [f"like^{first}", f"like-{last}", f"like^{first}-{last}", f"like^{first}-{last}|{role}"]
        place = self.alike.index(goal) - len(self.alike) if goal in self.alike else "-"
        names.append(f"among {self.roles}|{place}")
        if goal in self.free:
            first, last = _places(self.free, goal)
            names += [f"free^{first}", f"free-{last}", f"free^{first}-{last}"]
        elif self.free:
            names.append(f"free~{role}")
        return names


def _places(some: list[int], one: int) -> tuple[int, int]:
    """How far one stands from the first and from the end, up to 3."""
    at = some.index(one)
    return min(at, 3), min(len(some) - at, 3)
