"""Pages of figures: indicators with their matters, the annual report, reading published reports, printed papers."""
