package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.testkit.RandomEvaluations;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.testkit.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The schemas say what is read and written. {@code -Dgolden.accept=true} writes them anew, to be
 * read before they are committed.
 */
final class DocumentSchemasTest {
  private static final Path FOLDER = Path.of("..", "docs", "schema");
  private static final RuleSetRevision REVISION = new RuleSetRevision("a".repeat(64));

  private final JsonSchema sheets = schema(DocumentSchemas.factSheet());
  private final JsonSchema evaluations = schema(DocumentSchemas.evaluation());
  private final JsonSchema decisions = schema(DocumentSchemas.decision());

  @Example
  void thePublishedSchemasAreThoseOfTheForms() throws IOException {
    assertPublished("fact-sheet.schema.json", DocumentSchemas.factSheet());
    assertPublished("evaluation.schema.json", DocumentSchemas.evaluation());
    assertPublished("decision.schema.json", DocumentSchemas.decision());
  }

  @Property(tries = 40)
  void everySheetThatIsWrittenFits(@ForAll("sheets") FactSheet sheet) {
    assertThat(wrong(sheets, FactSheetJson.write(sheet))).isEmpty();
  }

  @Property(tries = 40)
  void everyAnswerThatIsWrittenFits(@ForAll("evaluations") Evaluation evaluation) {
    FactSheet sheet = Sheets.sheet().build();

    assertThat(wrong(evaluations, EvaluationJson.write(evaluation))).isEmpty();
    assertThat(wrong(decisions, DecisionJson.write(DecisionJson.id(sheet, REVISION), evaluation)))
        .isEmpty();
  }

  @Example
  void theSmallestSheetFits() {
    assertThat(wrong(sheets, smallest())).isEmpty();
  }

  @Example
  void aSheetThatIsRefusedDoesNotFit() {
    for (String[] change :
        List.of(
            new String[] {"\"version\": 1", "\"version\": 2"},
            new String[] {"\"version\": 1", "\"version\": 1, \"label\": null"},
            new String[] {"\"merge\": {}", "\"merge\": {}, \"deploy\": {}"},
            new String[] {"\"merge\": {}", "\"merge\": {\"into\": \"main\"}"},
            new String[] {"acme/payments#17", "acme/payments"},
            new String[] {"0000000100000001", "000000010000000"},
            new String[] {"2026-03-04T10:00:00Z", "yesterday"},
            new String[] {"\"asOf\": \"2026-03-04T10:00:00Z\"", "\"asOf\": 17"},
            new String[] {"\"version\": 1,", ""},
            new String[] {
              "\"version\": 1,", "\"version\": 1, \"labels\": {\"source\": \"github\"},"
            },
            new String[] {
              "\"version\": 1,",
              "\"version\": 1, \"window\": {\"source\": \"a\", \"unknown\": \"b\", \"value\": {}},"
            })) {
      String bad = smallest().replace(change[0], change[1]);

      assertThat(wrong(sheets, bad)).as(bad).isNotEmpty();
      assertThat(isRead(bad)).as(bad).isFalse();
    }
  }

  @Example
  void everyNameInTheSchemasIsWrittenSomewhereAndTheOtherWayRound() {
    Set<String> written = new TreeSet<>();
    Set<String> promised = new TreeSet<>();
    for (FactSheet sheet : RandomSheets.sheets().sampleStream().limit(200).toList()) {
      collectNames(Document.json(FactSheetJson.write(sheet), "sheet").tree(), written);
    }
    collectProperties(Document.json(DocumentSchemas.factSheet(), "schema").tree(), promised);
    written.removeAll(Set.of("tier", "a \"name\".[0]"));

    assertThat(written).isEqualTo(promised);
  }

  @Provide
  Arbitrary<FactSheet> sheets() {
    return RandomSheets.sheets();
  }

  @Provide
  Arbitrary<Evaluation> evaluations() {
    return RandomEvaluations.evaluations();
  }

  private static void assertPublished(String name, String schema) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.accept")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, schema);
    }
    assertThat(schema).isEqualTo(Files.readString(file));
  }

  private static String smallest() {
    return """
        {"version": 1, "question": {"merge": {}}, "subject": "acme/payments#17",
         "head": "0000000100000001000000010000000100000001", "asOf": "2026-03-04T10:00:00Z"}
        """;
  }

  private static boolean isRead(String text) {
    try {
      FactSheetJson.read(text, "sheet.json");
      return true;
    } catch (dev.sekisho.gate.problem.GateException e) {
      return false;
    }
  }

  private static void collectNames(JsonNode node, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> collectNames(child, names));
  }

  private static void collectProperties(JsonNode schema, Set<String> names) {
    if (schema.get("properties") instanceof ObjectNode properties
        && schema.path("type").asText().equals("object")) {
      properties.fieldNames().forEachRemaining(names::add);
    }
    schema.forEach(child -> collectProperties(child, names));
  }

  private static JsonSchema schema(String text) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }

  private static Set<ValidationMessage> wrong(JsonSchema schema, String text) {
    return schema.validate(Document.json(text, "written.json").tree());
  }
}
