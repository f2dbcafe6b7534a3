/**
 * The facts and the answer as documents. Read {@link dev.sekisho.gate.json.FactSheetJson} first,
 * then {@link dev.sekisho.gate.json.Document}.
 */
@NullMarked
package dev.sekisho.gate.json;

import org.jspecify.annotations.NullMarked;
