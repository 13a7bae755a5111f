"""Scripts of the project: what is generated, measured and packaged comes from here."""
