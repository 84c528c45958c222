"""The parts that views are made of; they show what they are given and tell what was picked."""
