"""Where checks, documents and jobs are kept: ports, and two families of implementations."""
