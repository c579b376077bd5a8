"""Which marks belong at the ends of clauses: docs/marks.md has the method and its figures."""
