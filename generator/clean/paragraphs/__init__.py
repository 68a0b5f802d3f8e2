"""Lines to paragraphs: inverting what typesetting and extraction did."""
