"""How fast it is: `python -m benchmarks acts|list|figures|demo|all`, on a database of its own."""
