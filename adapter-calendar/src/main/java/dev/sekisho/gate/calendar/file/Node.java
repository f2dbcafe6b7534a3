package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.problem.Place;
import java.util.List;
import java.util.Map;

/** A value of a YAML file that knows where it is. */
sealed interface Node {
  Place place();

  /** What people call its kind. */
  String kind();

  /** A text, a number or a flag, as it is written. */
  record Scalar(Place place, String text) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Values by name, in the order of the file. */
  record Mapping(Place place, Map<String, Entry> entries) implements Node {
    @Override
    public String kind() {
      return "names with values";
    }
  }

  /** A value and where its name is. */
  record Entry(Place named, Node value) {}
}
