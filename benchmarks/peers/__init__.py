"""The same pages made with other tools. Each module is a script: `python -m benchmarks.peers.NAME CONTENT FOLDER`."""
