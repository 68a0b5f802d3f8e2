"""``make bench``: this tool beside others, on the same reports and the same machine."""
