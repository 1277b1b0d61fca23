"""Yandu: a desktop reader for technical notes with an offline interview-prep mode."""
