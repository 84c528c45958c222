"""What is fast and what is not, in one run."""
