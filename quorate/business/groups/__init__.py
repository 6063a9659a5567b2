"""Groups: proposed, endorsed by Harrow Chief Executives, opened, nearing their end, closed."""
