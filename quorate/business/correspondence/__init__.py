"""What goes out by post and what comes in: queued, sent, printed, looked up."""
