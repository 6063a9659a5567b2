"""The post: letters composed from templates and sent, once each, to the people they concern."""
