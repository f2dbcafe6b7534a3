package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects the fields of one form of object, in the order in which they are written. */
final class Fields<T> {

  /** Reads a field out of its object; empty, with the problem noted, when that fails. */
  interface Read<V> {
    Optional<V> from(Cursor object);
  }

  /** Writes a field into its object, its name included. */
  interface Write<T> {
    void into(JsonGenerator out, T value) throws IOException;
  }

  private final List<Field<T, ?>> fields = new ArrayList<>();

  /** A field that has to be there. */
  <V> Field<T, V> required(
      String name, String description, Form<V> form, Function<? super T, V> getter) {
    return add(
        name,
        description,
        true,
        form,
        object ->
            object.field(name).map(form::read).orElseGet(() -> object.missing(name, description)),
        (out, value) -> {
          out.writeFieldName(name);
          form.write(getter.apply(value), out);
        });
  }

  /** A field that is left out where there is nothing to say. */
  <V> Field<T, Optional<V>> optional(
      String name, String description, Form<V> form, Function<? super T, Optional<V>> getter) {
    return add(
        name,
        description,
        false,
        form,
        object -> {
          Optional<Cursor> at = object.field(name);
          if (at.isEmpty()) {
            return Optional.of(Optional.empty());
          }
          Optional<V> value = form.read(at.get());
          return value.isPresent() ? Optional.of(value) : Optional.empty();
        },
        (out, value) -> {
          Optional<V> there = getter.apply(value);
          if (there.isPresent()) {
            out.writeFieldName(name);
            form.write(there.get(), out);
          }
        });
  }

  /** A field that reads as something else where it is left out; it is always written. */
  <V> Field<T, V> otherwise(
      String name, String description, Form<V> form, Function<? super T, V> getter, V absent) {
    return add(
        name,
        description,
        false,
        form,
        object -> object.field(name).map(form::read).orElseGet(() -> Optional.of(absent)),
        (out, value) -> {
          out.writeFieldName(name);
          form.write(getter.apply(value), out);
        });
  }

  List<Field<T, ?>> all() {
    return List.copyOf(fields);
  }

  private <V> Field<T, V> add(
      String name,
      String description,
      boolean required,
      Form<?> form,
      Read<V> read,
      Write<T> write) {
    Field<T, V> field = new Field<>(fields.size(), name, description, required, form, read, write);
    fields.add(field);
    return field;
  }
}
