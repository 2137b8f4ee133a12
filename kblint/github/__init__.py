"""Publishing on a pull request: what to say is planned by pure functions, and a thin client carries it out."""
