package dev.sekisho.gate.workbench.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** A report of lint as JSON, for programs. */
public final class LintJson {
  private LintJson() {}

  /** The whole report; {@code folder} is the folder as it was named. */
  public static String write(LintReport report, String folder) {
    ObjectNode root =
        JsonNodeFactory.instance
            .objectNode()
            .put("folder", folder)
            .put("clean", report.isClean())
            .put("files", report.files())
            .put("rules", report.rules());
    ArrayNode problems = root.putArray("problems");
    report.problems().forEach(problem -> problems.add(problem(problem)));
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode problem(Problem problem) {
    Place where = problem.where();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", problem.id().value())
            .put("file", where.file());
    where.line().ifPresent(line -> node.put("line", line));
    where.column().ifPresent(column -> node.put("column", column));
    where.within().ifPresent(within -> node.put("within", within));
    where.text().ifPresent(text -> node.put("text", text));
    node.put("what", problem.what());
    ArrayNode known = node.putArray("known");
    problem.known().forEach(known::add);
    return node.put("fix", problem.fix()).put("page", page(problem));
  }

  /** The page that explains a problem. */
  static String page(Problem problem) {
    return "docs/errors/" + problem.id() + ".md";
  }
}
