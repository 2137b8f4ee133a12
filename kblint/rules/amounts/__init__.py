"""Vague amounts: what customers pay, wait for or are limited by, with a vague word where a number should stand."""
