"""A finished Report in the form that someone reads: one module a format."""
