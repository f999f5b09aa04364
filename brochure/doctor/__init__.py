"""What a bug report needs: what is installed, what was found, what is missing.

It must work where other things do not. So nothing here imports a library, or a room of this program that does, before
it is asked to look, and whatever goes wrong in looking is a finding.
"""
