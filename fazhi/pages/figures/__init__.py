"""Pages of figures: indicators with their matters, the annual report, printed papers."""
