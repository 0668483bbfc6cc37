"""A file becomes the text a person would see."""
