"""How long reading and checking take, and how much memory they need, beside other ways of reading a PDF."""
