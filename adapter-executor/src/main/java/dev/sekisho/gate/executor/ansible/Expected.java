package dev.sekisho.gate.executor.ansible;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.sekisho.gate.executor.run.RunFolder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** The hosts that a run must process, as they were when it was ordered. */
final class Expected {
  static final String FILE = "expected";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Expected() {}

  static byte[] write(Set<String> hosts) {
    ArrayNode names = MAPPER.createArrayNode();
    new TreeSet<>(hosts).forEach(names::add);
    return names.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Set<String> read(RunFolder run) {
    Set<String> hosts = new TreeSet<>();
    run.read(FILE).ifPresent(names -> names.forEach(name -> hosts.add(name.asText())));
    return hosts;
  }
}
