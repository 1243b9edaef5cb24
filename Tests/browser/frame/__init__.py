"""What the checks stand on: a server with the example, a browser, files that are wrong on purpose."""
