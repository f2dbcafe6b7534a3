package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * How the values of one Java type stand in a document. Reading, writing and the schema come from
 * the one form, so they can not drift apart. Forms are immutable and thread-safe.
 */
interface Form<T> {

  /** The value; empty, with the problems noted, when there is none to be had. */
  Optional<T> read(Cursor at);

  /** Writes the value in its one canonical shape. */
  void write(T value, JsonGenerator out) throws IOException;

  /** A JSON Schema that accepts what is read; definitions of its own go to {@code schemas}. */
  ObjectNode describe(Schemas schemas);
}
