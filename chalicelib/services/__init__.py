"""The use cases, the only place where reading, checking, reporting and storing meet."""
