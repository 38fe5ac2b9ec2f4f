"""onrecord: public statements in, a knowledge graph out, in which every fact carries the sentence that says it."""
