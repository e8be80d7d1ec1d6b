"""The commands of `fazhi`, one file a subject; `fazhi.wiring.cli` joins them."""
