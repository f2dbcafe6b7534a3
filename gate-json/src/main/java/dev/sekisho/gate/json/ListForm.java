package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of one form in a list, in their order. */
record ListForm<T>(Form<T> item) implements Form<List<T>> {

  @Override
  public Optional<List<T>> read(Cursor at) {
    if (!at.node().isArray()) {
      return at.wrongType("a list", "Write the values in [ ], even when there is only one");
    }
    int size = at.node().size();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      item.read(at.item(i)).ifPresent(items::add);
    }
    return items.size() == size ? Optional.of(items) : Optional.empty();
  }

  @Override
  public void write(List<T> value, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (T one : value) {
      item.write(one, out);
    }
    out.writeEndArray();
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    ObjectNode schema = Schemas.typed("array");
    schema.set("items", item.describe(schemas));
    return schema;
  }
}
