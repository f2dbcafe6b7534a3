package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** A value, or null where there is none, for a field that is always there. */
record NullableForm<T>(Form<T> form) implements Form<Optional<T>> {

  @Override
  public Optional<Optional<T>> read(Cursor at) {
    if (at.node().isNull()) {
      return Optional.of(Optional.empty());
    }
    Optional<T> value = form.read(at);
    return value.isPresent() ? Optional.of(value) : Optional.empty();
  }

  @Override
  public void write(Optional<T> value, JsonGenerator out) throws IOException {
    if (value.isPresent()) {
      form.write(value.get(), out);
    } else {
      out.writeNull();
    }
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    ObjectNode schema = Schemas.node();
    schema.putArray("oneOf").add(form.describe(schemas)).add(Schemas.typed("null"));
    return schema;
  }
}
