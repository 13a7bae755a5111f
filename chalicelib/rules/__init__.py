"""What a comparison means: each rule has an id, its reasons and examples."""
