"""A picture of a page to the page: made straight, read, its rules, handwriting and seals told apart from its print."""
