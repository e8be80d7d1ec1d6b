"""Who may act where: regions, organisations, accounts, posts and delegation."""
