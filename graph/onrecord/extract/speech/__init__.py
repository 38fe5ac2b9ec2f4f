"""Who said it: quotations in their frames, the verbs and subjects around them, and who is meant by `she`."""
