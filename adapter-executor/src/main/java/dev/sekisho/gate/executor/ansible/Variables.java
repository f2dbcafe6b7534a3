package dev.sekisho.gate.executor.ansible;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.gate.executor.run.ExecutorErrors;
import dev.sekisho.gate.release.DeployOrder;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The variables that a playbook is given, as a JSON file. */
final class Variables {
  static final String PREFIX = "sekisho_";
  static final String FILE = "variables.json";

  /** No braces, quotes or spaces: Ansible would evaluate a template in a variable. */
  private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._/@:+-]{1,200}");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Variables() {}

  static byte[] of(DeployOrder order, Playbook playbook) {
    Map<String, String> all = new TreeMap<>(playbook.variables());
    put(all, "run", order.run().value());
    put(all, "repository", order.repository().value());
    put(all, "service", order.service().value());
    put(all, "environment", order.environment().value());
    put(all, "sha", order.sha().value());
    try {
      return MAPPER.writeValueAsBytes(all);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, String> all, String name, String value) {
    if (!FIT.matcher(value).matches()) {
      throw ExecutorErrors.refuse(
          ExecutorErrors.UNFIT_ORDER,
          "order",
          "the " + name + " holds what Ansible could read as a template",
          "Name it with at most 200 letters, digits and . _ / @ : + -");
    }
    all.put(PREFIX + name, value);
  }
}
