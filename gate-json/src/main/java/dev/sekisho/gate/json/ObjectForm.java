package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A value that stands in a document as an object with named fields. */
final class ObjectForm<T> implements Form<T> {

  /** Makes a value of what its fields hold. */
  interface Maker<T> {
    T make(Values in);
  }

  /** What the fields of one object hold. */
  static final class Values {
    private final Object[] read;

    private Values(Object[] read) {
      this.read = read;
    }

    @SuppressWarnings("unchecked") // because a field's own reader put it there
    <V> V get(Field<?, V> field) {
      return (V) read[field.index()];
    }
  }

  private final String name;
  private final String description;
  private final List<Field<T, ?>> fields;
  private final Set<String> names;
  private final Maker<T> maker;

  /**
   * A form.
   *
   * @param name what people call one of these, and its name in the schema
   * @param description what it is, in a sentence
   * @param body declares the fields and answers with what is made of them
   */
  ObjectForm(String name, String description, Function<Fields<T>, Maker<T>> body) {
    Fields<T> declared = new Fields<>();
    this.name = name;
    this.description = description;
    this.maker = body.apply(declared);
    this.fields = declared.all();
    this.names =
        fields.stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Optional<T> read(Cursor at) {
    if (!at.node().isObject()) {
      return at.wrongType("an object", "Write the " + name + " with its fields in { }");
    }
    at.refuseFieldsBeside(names, "the " + name);
    Object[] read = new Object[fields.size()];
    boolean whole = true;
    for (Field<T, ?> field : fields) {
      Optional<?> value = field.read().from(at);
      if (value.isPresent()) {
        read[field.index()] = value.get();
      } else {
        whole = false;
      }
    }
    if (!whole) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.make(new Values(read)));
    } catch (Contradiction e) {
      return at.wrong(
          JsonErrors.CONTRADICTION,
          String.valueOf(e.getMessage()),
          List.of(),
          "Write what is true, or get the document again from whoever wrote it");
    } catch (IllegalArgumentException e) {
      return at.badValue(String.valueOf(e.getMessage()), "Correct the " + name);
    }
  }

  @Override
  public void write(T value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Field<T, ?> field : fields) {
      field.write().into(out, value);
    }
    out.writeEndObject();
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    return schemas.define(name.replace(' ', '-'), () -> definition(schemas));
  }

  /** The schema itself, not a reference to it. */
  ObjectNode definition(Schemas schemas) {
    ObjectNode schema = Schemas.node();
    schema.put("description", description);
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = Schemas.node().arrayNode();
    for (Field<T, ?> field : fields) {
      ObjectNode property = Schemas.node().put("description", field.description());
      property.setAll(field.form().describe(schemas));
      properties.set(field.name(), property);
      if (field.required()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
