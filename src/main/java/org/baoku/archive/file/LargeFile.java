package org.baoku.archive.file;

/// A large file that is stored.
///
/// @param size in bytes
/// @param sha256 in hexadecimal digits
public record LargeFile(long id, long size, String sha256) {}
