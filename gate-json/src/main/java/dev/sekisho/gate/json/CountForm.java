package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** A whole number from 0. */
record CountForm() implements Form<Integer> {
  static final CountForm COUNT = new CountForm();

  @Override
  public Optional<Integer> read(Cursor at) {
    if (!at.node().isIntegralNumber()) {
      return at.wrongType("a whole number", "Write digits only, without quotes");
    }
    return at.node().canConvertToInt() && at.node().intValue() >= 0
        ? Optional.of(at.node().intValue())
        : at.badValue("a count lies between 0 and " + Integer.MAX_VALUE, "Correct the number");
  }

  @Override
  public void write(Integer value, JsonGenerator out) throws IOException {
    out.writeNumber(value);
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    return Schemas.typed("integer").put("minimum", 0).put("maximum", Integer.MAX_VALUE);
  }
}
