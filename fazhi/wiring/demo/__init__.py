"""The demonstration district 青禾区: fictional, whole, the same every time for one seed and one day."""

from fazhi.wiring.demo.loading import DemoRefused, Loaded, load
from fazhi.wiring.demo.staff import PASSWORD, SHOWCASE

__all__ = ["PASSWORD", "SHOWCASE", "DemoRefused", "Loaded", "load"]
