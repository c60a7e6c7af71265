/// Batches: up to a thousand names or phrases that are looked up one after the other.
///
/// [org.baoku.batch.Batches] checks what a user may ask for; [org.baoku.batch.BatchWorker] looks the terms
/// up, on one thread; [org.baoku.batch.BatchMatrix] holds the result and [org.baoku.batch.BatchWorkbook]
/// writes it as XLSX.
@NullMarked
package org.baoku.batch;

import org.jspecify.annotations.NullMarked;
