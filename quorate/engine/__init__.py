"""All that knows Prefect: the server, the worker, the deployments, and waking what waits."""
