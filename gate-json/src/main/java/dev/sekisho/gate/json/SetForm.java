package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of one form in no order of their own; they are written in the order of their texts. */
record SetForm<T>(Form<T> item) implements Form<Set<T>> {

  @Override
  public Optional<Set<T>> read(Cursor at) {
    return new ListForm<>(item).read(at).map(Set::copyOf);
  }

  @Override
  public void write(Set<T> value, JsonGenerator out) throws IOException {
    List<T> sorted = value.stream().sorted(Comparator.comparing(Object::toString)).toList();
    new ListForm<>(item).write(sorted, out);
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    return new ListForm<>(item).describe(schemas);
  }
}
