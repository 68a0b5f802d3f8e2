"""What belongs to the page or the web site and not to the report."""
