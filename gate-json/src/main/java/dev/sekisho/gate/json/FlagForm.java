package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** True or false. */
record FlagForm() implements Form<Boolean> {
  static final FlagForm FLAG = new FlagForm();

  @Override
  public Optional<Boolean> read(Cursor at) {
    return at.node().isBoolean()
        ? Optional.of(at.node().booleanValue())
        : at.wrongType("true or false", "Write true or false, without quotes");
  }

  @Override
  public void write(Boolean value, JsonGenerator out) throws IOException {
    out.writeBoolean(value);
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    return Schemas.typed("boolean");
  }
}
