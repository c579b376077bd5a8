"""Finding text, finding what sounds alike, and replacing."""
