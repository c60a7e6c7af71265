package org.baoku.web;

/// A link with its text.
public record Link(String label, String url) {}
