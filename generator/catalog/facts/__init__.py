"""What one report says, as data: pure functions from a report to frozen facts, ready to be cached."""
