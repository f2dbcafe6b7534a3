package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The version of the documents: which fields there are and what they mean. */
record Version() implements Form<Integer> {
  static final int CURRENT = 1;
  private static final String FIELD = "version";

  /** Declares the version as the next field. */
  static <T> void in(Fields<T> f) {
    f.required(FIELD, "The version of this form, " + CURRENT, new Version(), any -> CURRENT);
  }

  /**
   * Whether a document is of a version that is read; notes a problem when it is not. The fields of
   * another version may mean something else, so nothing more is said of such a document.
   */
  static boolean isRead(Cursor document) {
    Optional<Cursor> version = document.field(FIELD);
    return version.isEmpty() || new Version().read(version.get()).isPresent();
  }

  @Override
  public Optional<Integer> read(Cursor at) {
    if (at.node().isIntegralNumber()
        && at.node().canConvertToInt()
        && at.node().intValue() == CURRENT) {
      return Optional.of(CURRENT);
    }
    return at.wrong(
        JsonErrors.VERSION,
        "the version of the form is " + at.what() + ", which is not read here",
        List.of(String.valueOf(CURRENT)),
        "Write the document in a known version, or use a Sekisho that knows this one");
  }

  @Override
  public void write(Integer value, JsonGenerator out) throws IOException {
    out.writeNumber(value);
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    return Schemas.node().put("const", CURRENT);
  }
}
