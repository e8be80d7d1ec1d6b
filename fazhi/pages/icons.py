"""The drawings of the pages: 20 × 20, one line width, made for this program. Key → what stands inside the svg."""

ICONS: dict[str, str] = {
    "home": '<path d="M3 9.5 10 4l7 5.5"/><path d="M5 8.5V16h10V8.5"/><path d="M8.5 16v-4h3v4"/>',
    "list": '<path d="M7 5h10M7 10h10M7 15h10"/><path d="M3.5 5h.01M3.5 10h.01M3.5 15h.01"/>',
    "book": '<path d="M4 3.5h10.5A1.5 1.5 0 0 1 16 5v11.5H5.5A1.5 1.5 0 0 1 4 15z"/><path d="M7 7.5h6M7 10.5h6"/>',
    "bars": '<path d="M3 16.5h14"/><path d="M5.5 16V10M10 16V4.5M14.5 16v-8"/>',
    "report": '<path d="M5 3h7l3.5 3.5V17H5z"/><path d="M12 3v3.5h3.5"/><path d="M7.5 10h5.5M7.5 13h5.5"/>',
    "reading": '<path d="M4 4h8v9"/><path d="M4 4v12h6"/><circle cx="13.5" cy="14" r="2.6"/><path d="m15.5 16 2 2"/>'
    '<path d="M6.5 7.5h3M6.5 10.5h3"/>',
    "rules": '<path d="M10 3.5v13M6 16.5h8"/><path d="M4 6h12"/><path d="M4 6 2 11h4zM16 6l-2 5h4z"/>',
    "sealed": '<rect x="3.5" y="3.5" width="13" height="13" rx="1.5"/><path d="m7 10.2 2.2 2.2L13.2 8"/>',
    "lock": '<rect x="4.5" y="9" width="11" height="7.5" rx="1"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>',
    "close": '<path d="m5 5 10 10M15 5 5 15"/>',
    "search": '<circle cx="8.8" cy="8.8" r="5"/><path d="m12.6 12.6 4 4"/>',
    "moon": '<path d="M15.5 12.2A6.3 6.3 0 0 1 7.8 4.5a6.3 6.3 0 1 0 7.7 7.7z"/>',
    "bell": '<path d="M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.2 1.3H4.3z"/><path d="M8.5 17h3"/>',
    "person": '<circle cx="10" cy="7" r="3"/><path d="M4 16.5c.8-3 3-4.5 6-4.5s5.2 1.5 6 4.5"/>',
    "people": '<circle cx="7.5" cy="7" r="2.6"/><path d="M2.5 15.5c.6-2.6 2.4-4 5-4s4.4 1.4 5 4"/>'
    '<path d="M12.5 4.8a2.6 2.6 0 0 1 0 4.6M14.2 11.8c1.7.5 2.8 1.8 3.3 3.7"/>',
    "down": '<path d="m5 8 5 5 5-5"/>',
    "up": '<path d="m5 12 5-5 5 5"/>',
    "right": '<path d="m8 5 5 5-5 5"/>',
    "left": '<path d="m12 5-5 5 5 5"/>',
    "plus": '<path d="M10 4v12M4 10h12"/>',
    "pause": '<path d="M7.5 5v10M12.5 5v10"/>',
    "more": '<path d="M5 10h.01M10 10h.01M15 10h.01" stroke-width="2.6"/>',
    "info": '<circle cx="10" cy="10" r="6.5"/><path d="M10 9.3v4M10 6.7h.01"/>',
    "warn": '<path d="M10 3.5 17.5 16.5h-15z"/><path d="M10 8.5v3.7M10 14.4h.01"/>',
    "tick": '<path d="m4 10.5 4 4 8-9"/>',
    "print": '<path d="M6 7V3.5h8V7"/><rect x="3.5" y="7" width="13" height="6" rx="1"/><path d="M6 11.5h8v5H6z"/>',
    "paper": '<path d="M5 3h7l3.5 3.5V17H5z"/><path d="M12 3v3.5h3.5"/>',
    "eye": '<path d="M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5z"/><circle cx="10" cy="10" r="2.2"/>',
    "place": '<path d="M10 17s5-4.7 5-8.8a5 5 0 0 0-10 0C5 12.3 10 17 10 17z"/><circle cx="10" cy="8.2" r="1.8"/>',
    "phone": '<path d="M6.5 3.5 4.5 5c-.6 4.5 5.5 11 10.3 10.6l1.7-2-3-2.3-1.8 1.2c-1.6-.8-2.9-2.2-3.6-3.7L9.2 7z"/>',
    "clock": '<circle cx="10" cy="10" r="6.5"/><path d="M10 6v4.3l2.8 1.7"/>',
    "tray": '<path d="M3.5 11 5.5 4h9l2 7v5h-13z"/><path d="M3.5 11H7l1 2h4l1-2h3.5"/>',
    "flow": '<rect x="2.5" y="4" width="5" height="5" rx="1"/><rect x="12.5" y="11" width="5" height="5" rx="1"/>'
    '<path d="M7.5 6.5H12a3 3 0 0 1 3 3V11M5 9v2.5a3 3 0 0 0 3 3h4.5"/>',
    "key": '<circle cx="7" cy="13" r="3"/><path d="m9.2 10.8 6.3-6.3M13 7l2 2"/>',
    "out": '<path d="M11 4H4.5v12H11"/><path d="M8.5 10H17M14 7l3 3-3 3"/>',
}

SEAL = (
    '<svg class="seal" viewBox="0 0 26 26" aria-hidden="true"><rect x="1.5" y="1.5" width="23" height="23" rx="2"/>'
    '<path d="M7 8h12M7 12.5h12M7 17h7"/><path d="m15.5 18.5 1.8 1.8 3.2-4"/></svg>'
)
