"""The only room that joins things: settings, addresses, discovery of declarations, commands, the database."""
