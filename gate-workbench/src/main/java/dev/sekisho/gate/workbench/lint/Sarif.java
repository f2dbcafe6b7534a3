package dev.sekisho.gate.workbench.lint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * A report of lint in the Static Analysis Results Interchange Format (SARIF) 2.1.0, which code
 * hosts show beside the lines of a pull request.
 */
public final class Sarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private Sarif() {}

  /**
   * The whole report as one run.
   *
   * @param folder the folder as it was named; files are named from where it was named from
   */
  public static String write(LintReport report, String folder) {
    ObjectNode root =
        JsonNodeFactory.instance.objectNode().put("version", "2.1.0").put("$schema", SCHEMA);
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "gate lint");
    run.put("columnKind", "utf16CodeUnits");
    List<String> ids = new ArrayList<>();
    ArrayNode rules = driver.putArray("rules");
    ArrayNode results = run.putArray("results");
    for (Problem problem : report.problems()) {
      String id = problem.id().value();
      if (!ids.contains(id)) {
        ids.add(id);
        rules
            .addObject()
            .put("id", id)
            .putObject("help")
            .put("text", LintJson.page(problem) + " says what it means and what to do");
      }
      results.add(result(problem, ids.indexOf(id), folder));
    }
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode result(Problem problem, int rule, String folder) {
    ObjectNode result =
        JsonNodeFactory.instance
            .objectNode()
            .put("ruleId", problem.id().value())
            .put("ruleIndex", rule)
            .put("level", "error");
    result.putObject("message").put("text", message(problem));
    Place where = problem.where();
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(folder, where.file()));
    where
        .line()
        .ifPresent(
            line -> {
              ObjectNode region = physical.putObject("region").put("startLine", line);
              where.column().ifPresent(column -> region.put("startColumn", column));
              where.text().ifPresent(text -> region.putObject("snippet").put("text", text));
            });
    where
        .within()
        .ifPresent(
            within ->
                location
                    .putArray("logicalLocations")
                    .addObject()
                    .put("fullyQualifiedName", within));
    return result;
  }

  private static String message(Problem problem) {
    String known =
        problem.known().isEmpty() ? "" : " Known: " + String.join(", ", problem.known()) + ".";
    return problem.what() + "." + known + " Fix: " + problem.fix() + ".";
  }

  private static String uri(String folder, String file) {
    String named = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    boolean absolute = named.startsWith("/");
    String path = (absolute ? "" : "./") + named + file; // ./ so that no colon makes a scheme
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no name of a file: " + path, e);
    }
  }
}
