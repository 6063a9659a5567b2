"""The steps and waits that procedures are made of."""
