"""What a tender says against itself: rules that look at the tender alone, for its buyer, before it is published."""
