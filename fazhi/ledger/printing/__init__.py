"""Papers printed: `word.render(paper)` and `pdf.render(paper)`, where `paper` is what `ledger.papers.compose` made."""
