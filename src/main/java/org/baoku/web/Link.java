package org.baoku.web;

/// Words that lead somewhere.
record Link(String label, String url) {}
