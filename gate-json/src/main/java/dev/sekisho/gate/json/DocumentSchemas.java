package dev.sekisho.gate.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas (draft 2020-12) of the documents, made from the same forms that read and write
 * them. A schema accepts what is read, and here and there a little more: it can not tell whether a
 * verdict follows from its controls, or whether a text is blank.
 */
public final class DocumentSchemas {
  private DocumentSchemas() {}

  /** The schema of a fact sheet, indented. */
  public static String factSheet() {
    return text(SheetForm.SHEET, "fact-sheet-" + Version.CURRENT);
  }

  /** The schema of an answer as it is kept, indented. */
  public static String evaluation() {
    return text(EvaluationForms.EVALUATION, "evaluation-" + Version.CURRENT);
  }

  /** The schema of an answer as it is given, indented. */
  public static String decision() {
    return text(EvaluationForms.DECISION, "decision-" + Version.CURRENT);
  }

  private static String text(ObjectForm<?> form, String name) {
    Schemas schemas = new Schemas();
    ObjectNode schema = Schemas.node();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:sekisho:schema:" + name);
    schema.setAll(form.definition(schemas));
    schema.set("$defs", schemas.definitions());
    return Documents.writePretty(schema);
  }
}
