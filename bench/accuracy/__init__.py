"""A blind reading: pages drawn at random, read and judged by hand, scored. `docs/accuracy.md` tells the method."""
