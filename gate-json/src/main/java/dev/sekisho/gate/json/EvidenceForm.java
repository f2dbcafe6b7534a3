package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.Evidence.Known;
import dev.sekisho.gate.fact.Evidence.Unknown;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.Listing;
import java.io.IOException;
import java.util.Optional;

/** What a source told, or why it did not tell: the field {@code unknown} makes it a gap. */
final class EvidenceForm<T> implements Form<Evidence<T>> {
  private static final TextForm<String> WORDS =
      new TextForm<>("text", EvidenceForm::requireText, text -> text, Optional.of("^[\\s\\S]"));

  private final ObjectForm<Known<T>> known;
  private final ObjectForm<Unknown<T>> unknown =
      new ObjectForm<>(
          "gap",
          "Evidence that is missing, and why.",
          f -> {
            var source = f.required("source", "The system that was asked", WORDS, Unknown::source);
            var reason =
                f.required("unknown", "Why it gave no answer, in words", WORDS, Unknown::reason);
            return in -> new Unknown<>(in.get(source), in.get(reason));
          });

  private EvidenceForm(ObjectForm<Known<T>> known) {
    this.known = known;
  }

  /** Evidence that is one value. */
  static <T> EvidenceForm<T> ofValue(FactKind kind, Form<T> form) {
    return new EvidenceForm<>(
        new ObjectForm<>(
            "evidence of " + kind.word(),
            "What a source said.",
            f -> {
              var source = f.required("source", "The system that was asked", WORDS, Known::source);
              var asOf = f.required("asOf", "When it said so", TextForm.INSTANT, Known::asOf);
              var value = f.<T>required("value", "What it said", form, Known::value);
              return in -> new Known<>(in.get(value), in.get(source), in.get(asOf));
            }));
  }

  /** Evidence that is a list. */
  static <T> EvidenceForm<Listing<T>> ofList(FactKind kind, Form<T> item) {
    return new EvidenceForm<>(
        new ObjectForm<>(
            "evidence of " + kind.word(),
            "The list that a source gave.",
            f -> {
              var source = f.required("source", "The system that was asked", WORDS, Known::source);
              var asOf = f.required("asOf", "When it said so", TextForm.INSTANT, Known::asOf);
              var listing = ListingFields.in(f, item, Known::value);
              return in -> new Known<>(listing.make(in), in.get(source), in.get(asOf));
            }));
  }

  @Override
  public Optional<Evidence<T>> read(Cursor at) {
    if (!at.node().isObject() || !at.node().has("unknown")) {
      return known.read(at).map(evidence -> evidence);
    }
    for (String field : new String[] {"value", "items"}) {
      if (at.node().has(field)) {
        return at.wrong(
            JsonErrors.CONTRADICTION,
            "evidence is known or unknown, and this has both '" + field + "' and 'unknown'",
            java.util.List.of(),
            "Remove one of the two");
      }
    }
    return unknown.read(at).map(evidence -> evidence);
  }

  @Override
  public void write(Evidence<T> value, JsonGenerator out) throws IOException {
    if (value instanceof Known<T> there) {
      known.write(there, out);
    } else if (value instanceof Unknown<T> gap) {
      unknown.write(gap, out);
    }
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    ObjectNode schema = Schemas.node();
    schema.putArray("oneOf").add(known.describe(schemas)).add(unknown.describe(schemas));
    return schema;
  }

  private static String requireText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text is blank");
    }
    return text;
  }
}
