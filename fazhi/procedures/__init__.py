"""Statutory procedures, one file each: stages, facts, actions, papers and limits, each with the article it rests on."""
