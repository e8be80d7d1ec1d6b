"""Rules and oversight: what the rules say, why something may or may not be done, seals, who has read what."""
