"""Shared fixtures of every suite."""
