package org.baoku.web;

/// Words that lead somewhere.
public record Link(String label, String url) {}
