"""The look: tokens, and what is built from them."""
