"""Where pages stand on the sheets that are printed: geometry only, in points. It knows no PDF, no text, no colour."""
