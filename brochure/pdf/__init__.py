"""Writing: tagged PDF/UA-1 and PDF/A-2a from ReportLab. This room knows no block, no kind and no YAML."""
