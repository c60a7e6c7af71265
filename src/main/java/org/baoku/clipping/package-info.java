/// What users do with clippings, and clippings as documents.
///
/// [org.baoku.clipping.ClippingFolders] checks what an account may do with a folder and how much it may
/// keep; a request that it refuses is a [org.baoku.clipping.ClippingRefusedException].
/// [org.baoku.clipping.KeptState] compares a clipping with what its article shows now.
/// [org.baoku.clipping.WordDocument] and [org.baoku.clipping.PdfDocument] write clippings as files; the
/// latter needs a Chinese font of the system, which [org.baoku.clipping.DocumentFont] finds.
@NullMarked
package org.baoku.clipping;

import org.jspecify.annotations.NullMarked;
