"""The page of the glossary: widgets that know no session."""
