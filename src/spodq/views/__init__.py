"""What documents say, in words and numbers; how it looks is the business of render and templates."""
