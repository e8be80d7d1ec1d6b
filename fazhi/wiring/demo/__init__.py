"""The demonstration district 青禾区: fictional, whole, the same every time for one seed and one day. See `loading.load`."""
