package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Texts by names that the document's writer chooses; they are written in the order of the names.
 */
record PropertiesForm() implements Form<Map<String, String>> {

  @Override
  public Optional<Map<String, String>> read(Cursor at) {
    if (!at.node().isObject()) {
      return at.wrongType("an object", "Write the properties in { }, each with a text");
    }
    Map<String, String> properties = new HashMap<>();
    for (Iterator<String> names = at.node().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      at.field(name).flatMap(TextForm.TEXT::read).ifPresent(text -> properties.put(name, text));
    }
    return properties.size() == at.node().size() ? Optional.of(properties) : Optional.empty();
  }

  @Override
  public void write(Map<String, String> value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, String> property : new TreeMap<>(value).entrySet()) {
      out.writeStringField(property.getKey(), property.getValue());
    }
    out.writeEndObject();
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    ObjectNode schema = Schemas.typed("object");
    schema.set("additionalProperties", TextForm.TEXT.describe(schemas));
    return schema;
  }
}
