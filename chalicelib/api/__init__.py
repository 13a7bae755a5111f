"""HTTP, and nothing but HTTP: routes, their messages, and how an error becomes an answer."""
