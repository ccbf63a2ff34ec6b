"""What can be made of a grammar: automata, suites of strings, sentences."""
