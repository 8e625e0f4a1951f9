"""Charts drawn from records when the site is built: HTML for the words, SVG for the marks, no script.

Every chart has a title, the marks, a note of what is left out, the same as a table, a caption and "How to read this".
Words are HTML, so that they wrap, grow and are read aloud; marks are small SVGs that take their colours from the style sheet.
"""
