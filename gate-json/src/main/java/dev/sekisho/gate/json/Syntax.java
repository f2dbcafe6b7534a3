package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A syntax that a document may be written in.
 *
 * @param name what people call it
 * @param factory makes parsers of it that keep the limits of {@link Document}
 */
record Syntax(String name, JsonFactory factory) {
  static final Syntax JSON =
      new Syntax("JSON", JsonFactory.builder().streamReadConstraints(limits()).build());
  static final Syntax YAML =
      new Syntax(
          "YAML",
          YAMLFactory.builder()
              .streamReadConstraints(limits())
              .loaderOptions(yamlLimits())
              .build());

  private static StreamReadConstraints limits() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(Document.DEPTH_MAX)
        .maxStringLength(Document.SIZE_MAX)
        .build();
  }

  private static LoaderOptions yamlLimits() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Document.SIZE_MAX);
    options.setNestingDepthLimit(Document.DEPTH_MAX);
    return options;
  }

  @Override
  public String toString() {
    return name;
  }
}
