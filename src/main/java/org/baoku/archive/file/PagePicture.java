package org.baoku.archive.file;

/// A picture of a page.
///
/// @param mediaType such as `image/jpeg`
/// @param width in pixels
/// @param height in pixels
/// @param bytes the file's bytes; not to be changed
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PagePicture(String mediaType, int width, int height, byte[] bytes) {}
