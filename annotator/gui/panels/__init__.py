"""Panels beside the lines."""
