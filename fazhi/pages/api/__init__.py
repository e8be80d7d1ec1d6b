"""The same ledger for programs: JSON over HTTP, described by OpenAPI, under the very rights of the pages."""
