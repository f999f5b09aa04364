"""What the checks say of a content file, and its forms: for people on the screen and on paper, for programs."""
